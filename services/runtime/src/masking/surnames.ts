/** Family names of more than nine in ten people of China (after the lists of the Ministry of Public Security), and those of two characters. */
const single =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪季倪庄庞樊邢申欧牛殷俞葛翟聂焦柳路岳管辛甘阮柯童娄霍祝耿关兰卓鲍詹麦裴舒齐梅";
const double = ["欧阳", "上官", "司马", "诸葛", "司徒", "皇甫", "慕容", "尉迟", "公孙", "令狐", "夏侯", "东方"];

/** For a regular expression: a family name, the longer ones first. */
export const surnamePattern = `(?:${double.join("|")}|[${single}])`;
