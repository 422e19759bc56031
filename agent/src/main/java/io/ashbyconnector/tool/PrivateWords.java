package io.ashbyconnector.tool;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words by which the titles of fields and questions tell that they ask for contact data, or for pay, in many languages.
 * There are too many rather than too few: a title that is wrongly taken for one of pay hides a value, the other mistake shows
 * one.
 */
final class PrivateWords {

    private static final String START_OF_WORD = "(?<![\\p{L}\\p{M}])";
    private static final String END_OF_WORD = "(?![\\p{L}\\p{M}])";
    /** "How would you rate your English?" */
    private static final String NO_RATE = "(?!rates? (?:your|yourself|you|the|how)\\b)";

    /** {@code *} stands for the rest of a word, a space for at most one separator, in any case and with or without accents. */
    private static final Pattern CONTACT = words("""
            *mail* | inbox | courriel* | mél | *correo*
            posta elettronica | posta | e post | epost* | *sähköpost* | *poczt* | *netfang* | *tölvupóst*
            *phone* | *telefon* | *téléphon* | *teléfono* | *telefoon* | *telefone* | tel | tels | tél | fon | fax | ph | mob
            *puhelin* | sími | símanúmer* | *mobilnummer* | *mobilnr* | *mobilfunk* | *festnetz* | *telemóv* | mobiles | mobile | mobil | mobilt | *móvil* | *celular* | *cellular* | cell
            cell number | portable | handy | *handynummer* | *rufnummer* | *durchwahl* | *komórk* | gsm | msisdn | landline
            whats app* | telegram* | wechat* | we chat | weixin* | viber* | skype* | discord* | signal | snapchat* | kakao*
            line id | imessage | facetime* | messenger* | teams id | slack*
            linked in* | git hub* | git lab* | bitbucket* | twitter* | facebook* | instagram* | insta | xing | threads
            stack overflow* | behance* | dribbble* | mastodon* | bluesky* | tik tok* | you tube* | kaggle* | reddit
            vkontakte | x handle | x profile | x account | handle | handles | social* | sozial* | réseaux* | redes | profile
            profiles | profile url* | profil | profils | perfil* | profilo | portfolio* | website* | web site* | webseite*
            homepage* | home page* | web page* | site web | blog* | url | urls | link | links
            address* | *adress* | *anschrift* | *dirección* | *endereço* | indirizz* | adres* | *osoite* | *heimilisfang*
            *domicil* | street* | *strasse* | zip | zip code* | zipcode* | postcode* | post code*
            postal* | plz | *postleitzahl* | *postnummer* | ip
            contact* | my number | number is | best number | recapit* | lattes | kontakt* | contacto* | contatt* | contato* | *yhteys* | coordonnées | reach you | reach me | call you | call me | to call
            emergency | notfall* | next of kin
            *電話* | *携帯* | *メール* | *メアド* | *連絡先* | *住所* | *番号* | *リンクトイン* | *アドレス* | *郵便*
            *电话* | *手机* | *手機* | *邮箱* | *郵箱* | *邮件* | *郵件* | *电邮* | *電郵* | *微信* | qq | *联系* | *聯繫* | *聯絡* | *地址*
            *领英* | *号码* | *號碼* | *邮编*
            *전화* | *휴대폰* | *핸드폰* | *연락처* | *이메일* | *메일* | *주소* | *카카오* | *카톡* | *링크드인* | *깃허브* | *번호*
            *फोन* | *फ़ोन* | *मोबाइल* | *ईमेल* | *ई-मेल* | *संपर्क* | *पता* | *व्हाट्सएप*
            *телефон* | *почт* | *мобильн* | *мобільн* | *контакт* | *адрес* | *мейл* | *мэйл* | *имейл* | *телеграм* | *ватсап*
            *вотсап* | *линкедин* | *ссылк* | *зв'яз* | *связ* | *соцсет*
            *e posta* | *eposta* | *telefonu* | *iletişim* | *هاتف* | *جوال* | *بريد* | *عنوان* | *اتصال* | *واتساب* | *טלפון*
            *נייד* | *דוא* | *אימייל* | *כתובת* | *mobilní* | *spojení* | *elérhetőség* | *lakcím* | *e mail cím* | *τηλέφων*
            *διεύθυνση* | *κινητό* | *επικοινων* | *điện thoại* | *địa chỉ* | *liên hệ* | *โทรศัพท์* | *อีเมล* | *ที่อยู่* | *มือถือ*
            alamat* | *telepon* | nomor | hp | kontak | zalo
            *tālrun* | e past* | *paštas* | *pašto* | *имејл* | тел | *пошт* | *poçt* | *adreç* | *correu* | ffôn | e bost | simu | barua pepe
            *تلفن* | *تماس* | *ایمیل* | *موبایل* | *آدرس* | *فون* | *ای میل* | *ফোন* | *ইমেইল* | *ই-মেইল* | *মোবাইল* | *ঠিকানা*
            *தொலைபேசி* | *மின்னஞ்சல்* | *ఫోన్* | *ఇమెయిల్* | *ಫೋನ್* | *ಇಮೇಲ್* | *ഫോൺ* | *ഇമെയിൽ* | *ફોન* | *ઇમેઇલ* | *ਫ਼ੋਨ* | *ਫੋਨ* | *ਈਮੇਲ*
            *ტელეფონ* | *ელფოსტ* | *ელ ფოსტ* | *հեռախոս* | *փոստ* | *カカオ* | *เบอร์* | *ไลน์* | *ទូរស័ព្ទ* | *ဖုန်း*
            get in touch | do you live | text you | to text | sms | bsky | keybase | matrix id
            """);

    private static final Pattern PAY = words("""
            comp | comps | tc | total cash | earn | want to make | looking to make | would accept | hike | variable | sal | tkr | teur
            eur | euro | euros | usd | gbp | chf | inr | pln | sek | nok | dkk | brl | cad | aud | jpy | cny | rmb | aed | sgd
            *compens* | *salar* | *salair* | *remunera* | *rémunèr* | wage* | pay | pays | paid | paying | payroll* | paycheck*
            payslip* | payrate* | payband* | payrange* | paygrade* | payment* | rate | rates | dayrate* | hourlyrate* | ratecard*
            bonus* | boni | bonos | equity | stock | stocks | stock option* | share option* | shares | rsu* | esop* | vesting | sign on | signing
            commission* | ote | on target | earning* | income* | stipend* | allowance* | honorari* | fee | fees | package*
            ctc* | cctc* | ectc* | lpa | lakh* | lac | lacs | crore* | cost to company | in hand | take home | base
            gross | net pay | net monthly | net annual | net income | brut | brutto* | netto* | bruto* | neto | lordo | money
            currency | financial* | budget* | severance | pension* | band | compa ratio | monetary
            *gehalt* | *gehält* | *gehaelt* | *lohn* | *löhn* | *vergütung* | *verguetung* | *entgelt* | *honorar* | *tagessatz*
            *tagessätz* | *tagesätz* | *stundensatz* | *stundensätz* | *monatssatz* | *jahressatz* | *verdienst* | *bezüge*
            *bezuege* | *einkommen* | *einkünfte* | *besoldung* | *zulage* | *prämie* | *praemie* | *tarif* | *tantiem*
            *provision* | *finanziell* | *geld* | *zahlung* | gage | gagen | verdienen
            *prétention* | tjm | taux | paie* | paye | *appointement* | *émolument* | *rétribution* | revenu* | gratification* | cachet | fourchette*
            prime | primes | fixe | *intéressement* | *financièr* | *financier*
            *sueldo* | *retribuc* | *pretensi* | renta | nómina* | paga | pago* | jornal* | *ingreso* | económica | económicas | comisi*
            *bonificaci* | aguinaldo | haberes | ganar | cobrar
            *pretens* | ordenado* | *vencimento* | *rendimento* | pagamento* | comiss* | valor | ganhar | pró labore | bolsa
            stipendi* | *retribu* | ral | reddito | redditi | *provvigion* | *guadagn* | premio | economiche | onorari*
            *loon* | *tarief* | *vergoeding* | *beloning* | *inkomen* | *bezoldiging* | *toeslag*
            *wynagrodz* | pensj* | *zarob* | *zarabia* | widełk* | płaca | płacy | płacow* | stawk* | *finansow* | dochod* | dochód | premia | premie
            lön | lönn | lønn | løn | löner | lönen | lønnen | lönekrav* | löneanspr* | lönenivå* | löneförv* | löneönsk* | löneläge*
            lønkrav* | lønforv* | lønønske* | lønniveau* | lønns* | löns* | *månadslön* | *årslön* | *timlön* | *grundlön*
            *månedsløn* | *årsløn* | *timeløn* | *grundløn* | *ersättning* | *godtgjørelse* | *aflønning* | *avlønning* | *vederlag*
            *arvode* | *palkk* | *palkan* | *ansiotulo* | laun | launa*
            *給* | *年収* | *月収* | *年俸* | *年棒* | *賃金* | *報酬* | *手当* | *賞与* | *ボーナス* | *単価* | *収入* | *所得* | *待遇*
            *サラリー* | *ストックオプション* | *金額* | *希望額* | *インセンティブ*
            *薪* | *工资* | *工資* | *收入* | *报酬* | *报价* | *奖金* | *獎金* | *股权* | *股權* | *期权* | *期權* | *津贴* | *补贴* | *提成*
            *月包* | *年包* | *底价* | *费率*
            *연봉* | *급여* | *월급* | *임금* | *시급* | *일급* | *보수* | *수당* | *상여* | *보너스* | *처우* | *소득* | *희망금액* | *희망 금액*
            *인센티브* | *스톡옵션* | *성과급* | *단가*
            *वेतन* | *तनख्वाह* | *सैलरी* | *पगार* | *मानदेय* | आय | *भत्ता* | *सीटीसी*
            *зарплат* | *деньг* | оклад* | *заработ* | *заробіт* | *вознагражд* | доход* | дохід* | *ставк* | *преми* | *бонус* | *оплат*
            *винагород* | *платня* | *компенсац* | *оклад по* | з п
            *maaş* | ücret* | gelir* | prim | *راتب* | *رواتب* | *أجر* | *دخل* | *שכר* | *משכורת* | mzd* | plat | platov* | odměn*
            fizetés* | *bérigény* | bér | bruttó* | jövedelem* | venit* | *salariu* | *μισθ* | *αμοιβ* | *αποδοχ* | lương
            thu nhập | *เงินเดือน* | *ค่าจ้าง* | *รายได้* | *ค่าตอบแทน* | *เงินที่คาดหวัง* | gaji* | upah | tunjangan
            plata | platu | plaća* | plaću | zarada | zarade | zaradu | *palga* | palk | alga | algas | algu | atalgojum* | atlyginim* | *заплат*
            *възнаграж* | плата | плату | зарада | зараду | maosh* | oylik | *жалақы* | *айлық* | əmək haqq* | pagë | pagën | *παροχές*
            *ხელფას* | *աշխատավարձ* | tuarastal | cyflog* | mshahara* | soldata* | sou anual | sou desitjat | sahod | suweldo
            *حقوق* | *دستمزد* | *درآمد* | *تنخواہ* | *বেতন* | *சம்பள* | *జీతం* | *ಸಂಬಳ* | *ശമ്പള* | *પગાર* | *ਤਨਖਾਹ* | *ប្រាក់ខែ* | *လစာ*
            *brutto | *netto | fixum | lønning* | kwota | kwotę | cena | salery | sallary | hourly | per hour | per diem | per annum | cash
            annual expectation* | desired annual
            """);

    private static final Pattern CURRENCY = Pattern.compile("\\p{Sc}");
    private static final Pattern UUID = Pattern.compile(PlainText.UUID);

    private PrivateWords() {}

    /** What a title, or the name of a field, tells of the field's content. */
    static Set<FieldClass> in(String title) {
        Set<FieldClass> found = EnumSet.noneOf(FieldClass.class);
        for (FieldClass fieldClass : List.of(FieldClass.CONTACT, FieldClass.PAY)) {
            if (tell(title, fieldClass)) {
                found.add(fieldClass);
            }
        }
        return found;
    }

    /** Whether a text has a word of contact data, or of pay. */
    static boolean tell(String text, FieldClass fieldClass) {
        if (fieldClass == FieldClass.PAY && CURRENCY.matcher(text).find()) {
            return true;
        }
        Pattern words = fieldClass == FieldClass.PAY ? PAY : CONTACT;
        String withoutIds = UUID.matcher(text).replaceAll(" "); // "fee" is hexadecimal
        // "payRange" is two words, "RSUs" is one.
        String split = PlainText.words(withoutIds);
        String whole = PlainText.words(withoutIds.toLowerCase(Locale.ROOT));
        return words.matcher(split).find()
                || (!whole.equals(split) && words.matcher(whole).find());
    }

    private static Pattern words(String list) {
        List<String> words = Stream.of(list.split("[|\\n]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        String whole = anyOf(words.stream().filter(word -> !word.startsWith("*")));
        String within = anyOf(words.stream().filter(word -> word.startsWith("*")));
        return Pattern.compile(NO_RATE + "(?:" + START_OF_WORD + whole + "|" + within + ")");
    }

    /** Alternatives by their first letter, which are many times as fast as in one row. */
    private static String anyOf(Stream<String> words) {
        Map<Integer, List<String>> byFirst = words.map(PrivateWords::pattern)
                .collect(Collectors.groupingBy(pattern -> pattern.codePointAt(0), TreeMap::new, Collectors.toList()));
        String firsts = byFirst.keySet().stream().map(Character::toString).collect(Collectors.joining());
        return byFirst.entrySet().stream()
                .map(each -> each.getValue().stream()
                        .map(pattern -> pattern.substring(Character.charCount(each.getKey())))
                        .collect(Collectors.joining("|", Character.toString(each.getKey()) + "(?:", ")")))
                .collect(Collectors.joining("|", "(?=[" + firsts + "])(?:", ")"));
    }

    /** The letters of the words are no metacharacters. */
    private static String pattern(String word) {
        String core = word.replaceAll("^\\*|\\*$", "");
        String spelled = PlainText.words(core).replaceAll("[ '-]", "[\\\\s\\\\p{P}]?");
        return spelled + (word.endsWith("*") ? "" : END_OF_WORD);
    }
}
