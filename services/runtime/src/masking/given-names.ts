/**
 * Given names that many people of English-speaking countries have, and romanised Chinese ones: they tell a name where the words around it
 * could be followed by anything. Those that are words too (Will, Mark, Grace, May, Bill, Rose) are left out.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `james john robert michael david william richard joseph thomas charles christopher daniel matthew anthony steven paul andrew joshua kenneth
  kevin brian george timothy ronald jason edward jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin
  samuel gregory alexander patrick jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter
  keith roger sean austin carl arthur lawrence dylan jesse jordan bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne
  vincent russell louis bobby philip liam oliver harry oscar leo tom mike dave steve chris matt ben sam alex nick tim jim bob dan ken greg
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna
  michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole
  anna samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria kelly christina
  lauren joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail
  alice julia judy sophia denise amber marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori kate
  jane lucy ella mia zoe chloe sophie ruth claire fiona priya rahul amit raj fatima mohammed muhammad ahmed ali omar hassan wei fang jing
  lei yan xin ying hui ming jun yang liu zhang chen wang zhao huang zhou wu xu sun ma zhu hu guo luis carlos pedro miguel sofia lucia pierre`.split(
    /\s+/,
  ),
);
