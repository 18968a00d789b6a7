/** A leaf of the category tree with the things sold under it. Names are bilingual, as on the company's labels. */
export interface CatalogueLeaf {
  /** Levels from the root, joined as the import reads them. */
  path: string;
  /** `English|Chinese`. */
  items: readonly string[];
  variants: readonly string[];
  /** Median price in pounds. */
  price: number;
  /** Month of the yearly peak, 1 to 12, and how high it stands: 0.3 for ±30 %. */
  peakMonth: number;
  yearlyAmplitude: number;
  isGift: boolean;
}

const weights = ["50 g|50克", "100 g|100克"];
const packs = ["single|单件", "set of 2|两件装"];
const colours = ["celadon|青瓷", "white|白瓷"];
const woods = ["oak|橡木", "walnut|胡桃木"];
const papers = ["plain|素面", "printed|印花"];

const leaf = (
  path: string,
  items: readonly string[],
  variants: readonly string[],
  price: number,
  peakMonth: number,
  yearlyAmplitude: number,
  isGift = false,
): CatalogueLeaf => ({ path, items, variants, price, peakMonth, yearlyAmplitude, isGift });

/** Twenty leaves under five roots; five items in two variants each: two hundred products. */
export const catalogue: readonly CatalogueLeaf[] = [
  leaf(
    "Tea 茶 > Green tea 绿茶",
    ["Longjing|龙井", "Biluochun|碧螺春", "Sencha|煎茶", "Gunpowder|珠茶", "Maojian|毛尖"],
    weights,
    9,
    4,
    0.35,
  ),
  leaf(
    "Tea 茶 > Black tea 红茶",
    ["Keemun|祁门红茶", "Lapsang|正山小种", "Assam|阿萨姆", "Earl Grey|伯爵茶", "Dianhong|滇红"],
    weights,
    8,
    12,
    0.3,
  ),
  leaf(
    "Tea 茶 > Oolong 乌龙茶",
    ["Tieguanyin|铁观音", "Da Hong Pao|大红袍", "Dong Ding|冻顶", "Oriental Beauty|东方美人", "Rougui|肉桂"],
    weights,
    12,
    10,
    0.2,
  ),
  leaf(
    "Tea 茶 > Herbal 花草茶",
    ["Chrysanthemum|菊花茶", "Peppermint|薄荷", "Rose|玫瑰花", "Camomile|洋甘菊", "Jasmine|茉莉"],
    weights,
    6,
    7,
    0.3,
  ),
  leaf(
    "Teaware 茶具 > Pots 茶壶",
    ["Round teapot|圆壶", "Side-handle pot|横手壶", "Gaiwan|盖碗", "Cast-iron kettle|铁壶", "Glass pot|玻璃壶"],
    colours,
    38,
    11,
    0.25,
    true,
  ),
  leaf(
    "Teaware 茶具 > Cups 茶杯",
    ["Tasting cup|品茗杯", "Tall mug|高杯", "Lidded mug|带盖杯", "Thermos cup|保温杯", "Cup and saucer|杯碟"],
    packs,
    14,
    12,
    0.2,
  ),
  leaf(
    "Teaware 茶具 > Trays 茶盘",
    ["Slatted tray|排水茶盘", "Round tray|圆托盘", "Serving tray|奉茶盘", "Coaster|杯垫", "Tea boat|茶船"],
    woods,
    24,
    11,
    0.15,
  ),
  leaf(
    "Teaware 茶具 > Storage 茶仓",
    ["Caddy|茶叶罐", "Travel tin|旅行罐", "Jar|密封罐", "Wooden box|木盒", "Sampler case|品鉴盒"],
    colours,
    17,
    12,
    0.2,
    true,
  ),
  leaf(
    "Kitchen 厨房 > Cooking 烹饪",
    ["Wok|炒锅", "Clay pot|砂锅", "Steamer|蒸笼", "Saucepan|汤锅", "Griddle|煎盘"],
    packs,
    42,
    1,
    0.2,
  ),
  leaf(
    "Kitchen 厨房 > Knives 刀具",
    ["Cleaver|菜刀", "Paring knife|水果刀", "Santoku|三德刀", "Board|砧板", "Sharpener|磨刀器"],
    woods,
    29,
    12,
    0.15,
  ),
  leaf(
    "Kitchen 厨房 > Table 餐具",
    ["Rice bowl|饭碗", "Noodle bowl|面碗", "Plate|盘子", "Chopsticks|筷子", "Spoon|汤匙"],
    packs,
    11,
    1,
    0.15,
  ),
  leaf(
    "Kitchen 厨房 > Baking 烘焙",
    ["Cake tin|蛋糕模", "Rolling pin|擀面杖", "Mooncake mould|月饼模", "Whisk|打蛋器", "Scale|厨房秤"],
    packs,
    13,
    9,
    0.45,
  ),
  leaf(
    "Home 家居 > Lighting 灯具",
    ["Paper lantern|纸灯笼", "Desk lamp|台灯", "Candle|蜡烛", "Night light|小夜灯", "Lamp shade|灯罩"],
    papers,
    26,
    12,
    0.35,
  ),
  leaf(
    "Home 家居 > Textiles 织物",
    ["Cushion|靠垫", "Throw|盖毯", "Tea towel|茶巾", "Table runner|桌旗", "Apron|围裙"],
    papers,
    19,
    11,
    0.4,
  ),
  leaf(
    "Home 家居 > Scent 香氛",
    ["Incense|线香", "Incense holder|香插", "Diffuser|扩香器", "Sachet|香囊", "Room spray|室内香氛"],
    packs,
    15,
    12,
    0.25,
    true,
  ),
  leaf(
    "Home 家居 > Garden 园艺",
    ["Bonsai pot|盆景盆", "Watering can|洒水壶", "Bamboo stake|竹竿", "Herb kit|香草套装", "Fairy lights|串灯"],
    packs,
    16,
    5,
    0.6,
  ),
  leaf(
    "Gifts 礼品 > Hampers 礼盒",
    ["Tea hamper|茶礼盒", "Festive box|节庆礼盒", "Breakfast box|早餐礼盒", "Sampler|品鉴装", "Wedding box|婚庆礼盒"],
    packs,
    45,
    12,
    0.5,
    true,
  ),
  leaf(
    "Gifts 礼品 > Stationery 文具",
    ["Notebook|笔记本", "Brush set|毛笔套装", "Ink|墨水", "Letter set|信笺", "Bookmark|书签"],
    papers,
    9,
    9,
    0.3,
  ),
  leaf(
    "Gifts 礼品 > Toys 玩具",
    ["Tangram|七巧板", "Kite|风筝", "Puzzle|拼图", "Spinning top|陀螺", "Go set|围棋"],
    woods,
    18,
    12,
    0.5,
    true,
  ),
  leaf(
    "Gifts 礼品 > Seasonal 节令",
    [
      "Red envelope|红包",
      "Advent calendar|圣诞倒数日历",
      "Lantern kit|灯笼套装",
      "Mooncake gift|月饼礼",
      "Wreath|花环",
    ],
    papers,
    12,
    12,
    0.7,
    true,
  ),
];
