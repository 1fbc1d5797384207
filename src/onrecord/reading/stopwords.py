"""Small words and letters by which languages are told apart; a word several languages share counts for less."""

# Common function words and the everyday words of news, as they are written, in small letters.
STOP_WORDS = {
    "en": "the of and to in a is that for it was on with as by at from are be this have has had not"
    " but they were who"
    " his her their which an or its been will said he she would after about more than when one all"
    " there into also we"
    " you i if what how may no over out up against being between where while only",
    "de": "der die das und in den von zu mit ist im für auf des dem nicht ein eine sich auch wurde"
    " wurden werden er sie"
    " es an als bei nach aus dass war hat wie oder sind noch nur über vor um bis durch mehr gegen"
    " zum zur einen einer"
    " eines seien sei soll wird haben kein wegen unter seit ihre seine",
    "fr": "le la les de des du et en un une dans est que qui pour par sur au aux avec ce cette il"
    " elle ils pas plus ne"
    " se son sa ses ont été sont a à ou mais comme après leur leurs d l qu n s selon lors être fait"
    " deux entre contre"
    " où nous vous y",
    "it": "il la le lo gli di del della dei delle degli e è in un una che per con non si da dal"
    " dalla nel nella al alla"
    " sono ha hanno come più anche stato stata stati su sul sulla i a o se ma dopo tra fra suo sua"
    " loro questo questa"
    " secondo contro dell all l d",
    "pt": "o a os as de do da dos das e em no na nos nas um uma que para por com não se é foi foram"
    " são ao à aos pelo"
    " pela mais como mas sua seu suas seus ou ter também após entre sobre segundo já até está eram"
    " ele ela eles pelos"
    " pelas quando contra num numa",
    "es": "el la los las de del y en un una que para por con no se es fue fueron son al lo más como"
    " pero su sus o ha han"
    " también tras entre sobre según ya hasta está era este esta él ella ellos cuando contra le les"
    " sin desde donde muy",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er die om ook als door bij of"
    " naar uit maar was"
    " worden werd hebben heeft over nog wordt tot zij hij ze deze dit meer tegen geen",
    "pl": "w i z na do nie się że jest o to od za po przez jak ale oraz co przy był była były są"
    " tym który która które"
    " dla także już tylko jego ich został czy może przed być",
    "ro": "și si în de la cu o un pe care nu a fost din au este pentru mai ca că sunt prin dar sau"
    " după între lui ale al"
    " acest această fi s-a despre către",
    "tr": "ve bir bu da de için ile olarak olan çok daha gibi ne sonra kadar en o ise ama değil var"
    " dedi üzerine göre"
    " tarafından olduğu olduğunu ki mı mi karşı etti edildi nedeniyle yıl yılında hakkında ancak"
    " bin kişi oldu onun biz"
    " ben her şey hem veya sonrası yapılan eden oldular ediyor iddia başkanı günü tarihinde değildi"
    " kendi arasında",
    "az": "və bir bu da də üçün ilə olan çox daha kimi nə sonra qədər ən o isə amma deyil var dedi"
    " deyib üzrə görə"
    " tərəfindən olduğu olduğunu ki ci cı cu cü qarşı edib edilib olub yanvar il ildə ilin haqqında"
    " ancaq min nəfər həm"
    " onun onlar biz mən hər şey və ya eyni bütün artıq idi bildirib bildirir bir neçə heç yalnız"
    " özü belə əsasən"
    " saylı işi iş onu buna isti haqda ve ucun bele daxil etmək olaraq məhkəmə barədə",
    "uz": "va bu bir bilan uchun ham edi deb esa bo'lgan bo'lib emas o'z haqida kerak yil yilda"
    " ularning uning har"
    " qilish qildi qilgan keyin ko'ra boshqa hamda tomonidan ega",
    "ku": "û di de ji bi ku li ew ev bo jî na nav hat hatin kirin kir bûn bû wan wî min me dike gel ser",
    "ru": "и в не на что с по он а как это его к но из у за от о же так для то они был была были"
    " было все мы до или бы"
    " её ее их при после об также уже только если во со где когда который которые которых том этом"
    " этого году года"
    " является под чтобы ещё еще может сообщает над между были есть нет",
    "uk": "і в не на що з по він а як це його до але із у за від о та й для то вони був була були"
    " було всі ми або б її"
    " їх при після про також вже тільки якщо де коли який які яких цього року є під щоб ще може між"
    " немає та не із зі"
    " цей ця через",
    "be": "і ў не на што з па ён а як гэта яго да але із у за ад аб для яны быў была былі было ўсе"
    " мы ці бы яе іх пры"
    " пасля таксама ўжо толькі калі дзе які якія гэтага годзе года ёсць пад каб яшчэ можа паміж",
    "bg": "и в не на че с по той а като това му към но от за до или се да са е бе беше бяха са"
    " което които със след също"
    " вече само ако във където когато този тази тези през година има няма най ще би си ги при",
    "sr": "и у не на да са по он а као то је су се за од до или би али који која које што након већ"
    " само ако где када ова"
    " овај због године има нема још може био била били из о није није",
    "kk": "және мен пен бен бұл бір да де үшін деп деген болған болды бойынша туралы еді емес жоқ"
    " бар кейін осы сол оның"
    " олар ол екен қарай дейін ғана тағы көп адам жылы жылғы жылдың кезінде қарсы ретінде болып"
    " болатын немесе бірақ"
    " айтты дейді еткен етті енді кейінгі біз мені қаза",
    "ky": "жана менен бул бир да де үчүн деп деген болгон болду боюнча тууралуу эле эмес жок бар"
    " кийин ушул ошол анын"
    " алар ал экен карай чейин гана дагы көп адам жылы жылдын учурунда каршы катары болуп же бирок"
    " айтты дейт кылган"
    " кылды эми биз киши ар эки кыргыз окуя",
    "tg": "ва дар ба аз ки бо ин он барои буд аст шуд мебошад карда кард шудааст ҳам то бар худ"
    " онҳо вай намуд соли дигар",
    "hy": "և ու է որ են էր մեջ",
    "ka": "და არის რომ",
    "el": "και το της",
    "he": "של את על",
    "ar": "في من على إلى أن التي الذي عن مع هذا هذه ما لا كان كانت بعد قد ذلك بين كما أو هو هي لم"
    " إن حيث قال عند كل حتى"
    " أكثر خلال وقد ثم عليه منه فيها بن يوم ولا وفي ومن تم",
    "fa": "در به از که این را با است برای آن بر شد یک خود تا کرد هم می بود شده وی ها های نیز پس اما"
    " یا او سال اند کند"
    " گفت باید بین هیچ ایران دیگر شود",
    "ur": "کے کی میں ہے سے کا کو اور نے پر ہیں کہ یہ بھی تھا اس ایک نہیں کر تھے گیا ان جو وہ کیا ہو",
}

# Letters outside the basic alphabet of the script that belong to the language.
LETTERS = {
    "en": "",
    "de": "äöüß",
    "fr": "éèêàçùûîôëïœâ",
    "it": "àèéìòù",
    "pt": "ãõçáéíóúâêôà",
    "es": "ñáéíóúü¿¡",
    "nl": "ëï",
    "pl": "ąćęłńóśźż",
    "ro": "ăâîșțşţ",
    "tr": "çğıöşüâî",
    "az": "əçğıöşü",
    "uz": "ʻʼ",
    "ku": "êîûçş",
    "ru": "ыэёъщь",
    "uk": "іїєґщь",
    "be": "ўіыэёь",
    "bg": "ъщь",
    "sr": "ђјљњћџ",
    "kk": "әғқңөұүһіыэщь",
    "ky": "ңөүыэщь",
    "tg": "ӣӯҳҷғқъ",
    "ar": "ةىكيأإؤئ",
    "fa": "پچژگکی",
    "ur": "ٹڈڑےہںھپچگکی",
}

# Letters only these languages have among those of their script: one of them outweighs several small words.
OWN_LETTERS = {"az": "ə", "uk": "їєґ", "be": "ў", "kk": "ұһ", "tg": "ӣӯҷ", "sr": "ђћџљњ", "ur": "ٹڈڑےہں", "de": "ß"}

# Ends of words, for texts so short that no small word stands in them.
ENDINGS = {
    "en": "ed ing tion ly ers ght ness ity ment ies ts rs ds",
    "de": "ung ungen en cht ich ten ern lich keit isch",
    "fr": "tion ent eur eurs aux ée és ées ement ique ais ait aire",
    "it": "zione zioni ato ati ata ità ento ari ono mente",
    "pt": "ção ções ado ados ada ões dade mente ão aram",
    "es": "ción ciones ado ados ada idad mente aron dos",
    "nl": "en ing ijk eerd heid den",
    "pl": "ów ych ego ach ał ali ski ość nie",
    "ro": "ul ului lor ii ea rea ați",
    "tr": "lar ler ları leri ların lerin dı di du dü tı ti ın in nın nin yor mış miş ında inde nda nde acak ecek ldü",
    "az": "lar lər ları ləri ların lərin dır dir ıb ib ub üb ının inin nın nin ində ında lıq lik çı çi miş"
    " mış lunub ldü",
    "uz": "lar ning di gan ishi lik dan",
    "ku": "an ên kirin in",
    "ru": "ли ал ила ать ить ного ому ых ой ов ев ами ского ский ние ния ция ции ость ся сь ено ены ат ят"
    " ут ют ые ая ия йти ших дей их",
    "uk": "ли ння ття ться лося ів ого ому ська ський ськи ції ії ими ою єю ють ить",
    "be": "лі ння ць цца аў яў ага аму скі ых аму",
    "bg": "ите ата ото ят ха ват ска ски ния ция ни",
    "sr": "ју их ог ом ски ла ло ње ћи",
    "kk": "ді ті ған ген қан кен лар лер дар дер тар тер ның нің дың дің ға ге да де іп",
    "ky": "ду дү ган ген гон лар лер дар дер нын нин дун дүн га ге ып луу нан",
    "tg": "ҳо он ҳои анд аст ӣ ро",
    "ar": "ة ات ين ون ية",
    "fa": "های ها ند ان ای شد",
    "ur": "وں یں نے یا",
}
