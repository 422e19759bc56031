package io.ashbyconnector.tool;

import static io.ashbyconnector.tool.Content.content;
import static io.ashbyconnector.tool.FieldClass.CONTACT;
import static io.ashbyconnector.tool.FieldClass.FREE_TEXT;
import static io.ashbyconnector.tool.FieldClass.PAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.model.ModelSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a model does not get to see of a record while classes of fields are masked. */
class MaskingTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ScriptedService SERVICE = new ScriptedService();
    private static final AshbyConnector CONNECTOR = SERVICE.connect();
    private static final Map<Set<FieldClass>, AshbyTool> TOOLS = new HashMap<>();
    private static final String LETTER =
            "I have built robots for ten years, and would love to build the next ones here with you.";

    @Test
    void contact_details_are_masked_wherever_they_are() {
        String masked = seen(
                "candidates",
                "{'primaryEmailAddress':{'value':'a@b.example'},'emailAddresses':[{'value':'a@b.example'}],'phoneNumbers':[],"
                        + "'primaryPhoneNumber':null,'socialLinks':[{'url':'https://x.example/a'}],'isEmailVerified':true,"
                        + "'notes':'Mail a@b.example or call +1 (555) 010-9999','company':'Write to a@b.example','id':'1'}",
                CONTACT);
        assertThat(masked)
                .isEqualTo(json(
                        "{'primaryEmailAddress':'[contact masked]','emailAddresses':'[contact masked]','phoneNumbers':[],"
                                + "'primaryPhoneNumber':null,'socialLinks':'[contact masked]','isEmailVerified':true,"
                                + "'notes':'⟦Mail [contact masked] or call [contact masked]⟧',"
                                + "'company':'⟦Write to [contact masked]⟧','id':'1'}"));
    }

    @Test
    void pay_is_masked_in_fields_and_in_custom_fields() {
        assertThat(seen(
                        "jobs",
                        "{'compensation':{'tiers':[1]},'customFields':[{'title':'Range','value':{'type':'compensation-range','minValue':5}},"
                                + "{'title':'Salary','valueLabel':'5','value':5,'formatted':'five'},{'title':'Level','value':5},"
                                + "{'title':'Fee','value':{'value':5,'currencyCode':'USD'}}]}",
                        PAY))
                .isEqualTo(
                        json("{'compensation':'[pay masked]','customFields':[{'title':'Range','value':'[pay masked]'},"
                                + "{'title':'Salary','valueLabel':'[pay masked]','value':'[pay masked]','formatted':'[pay masked]'},"
                                + "{'title':'Level','value':5},{'title':'Fee','value':'[pay masked]'}]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Expected CTC",
                "Current CTC (LPA)",
                "E.C.T.C.",
                "expected_ctc",
                "Gehaltswunsch",
                "GEHALTSVORSTELLUNG",
                "Bruttojahresgehalt",
                "Tagessatz",
                "Stundenlohn",
                "Wunschgehalt p.a.",
                "Vergütung",
                "Verguetung",
                "Honorar",
                "Day rate",
                "Hourly rate (USD)",
                "Desired comp package",
                "Current package",
                "Take-home",
                "In hand",
                "Wages",
                "Total compensation",
                "targetBonus",
                "Equity expectations",
                "Stock options",
                "RSUs",
                "Sign-on",
                "OTE",
                "Prétentions salariales",
                "Rémunération souhaitée",
                "TJM",
                "Taux journalier",
                "Salaire brut annuel",
                "Pretensión salarial",
                "Sueldo actual",
                "Honorarios",
                "Remuneración",
                "Pretensão salarial",
                "Salário",
                "RAL attuale",
                "Stipendio",
                "Retribuzione",
                "Salarisindicatie",
                "Uurtarief",
                "Brutoloon",
                "Vergoeding",
                "Oczekiwania finansowe",
                "Wynagrodzenie",
                "Stawka godzinowa",
                "Zarobki",
                "Löneanspråk",
                "Månadslön",
                "Lön",
                "Lønnsforventning",
                "Lønkrav",
                "Palkkatoive",
                "希望年収",
                "現在の給与",
                "月給",
                "期望薪资",
                "目前年薪",
                "工资",
                "희망 연봉",
                "현재 급여",
                "वेतन",
                "सैलरी",
                "Зарплатные ожидания",
                "Оклад",
                "Maaş beklentisi",
                "الراتب المتوقع",
                "ＳＡＬＡＲＹ",
                "Sal\u200Bary",
                "Lương mong muốn",
                "Income",
                "Desired comp",
                "TC",
                "€ per month",
                "Expectations in EUR",
                "How much do you want to earn?",
                "Hike expected",
                "Widełki",
                "Minimum pay",
                "Base expectation",
                "Očekivana plata",
                "Očekivana plaća",
                "Palgasoov",
                "Vēlamā alga",
                "Pageidaujamas atlyginimas",
                "Желана заплата",
                "Очаквано възнаграждение",
                "Жалақы",
                "Maosh",
                "প্রত্যাশিত বেতন",
                "எதிர்பார்க்கும் சம்பளம்",
                "ఆశించిన జీతం",
                "متوقع تنخواہ",
                "حقوق درخواستی",
                "მოსალოდნელი ხელფასი",
                "Ակնկալվող աշխատավարձ",
                "Mshahara unaotarajiwa",
                "ค่าตอบแทนที่คาดหวัง",
                "Jahresbrutto",
                "Kwota",
                "Per diem",
                "Hourly",
                "Target cash",
            })
    void a_title_of_pay_is_known_in_many_languages(String title) {
        assertTold(title, PAY, "[pay masked]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phone: mobile",
                "Phone",
                "phone_number",
                "Mobile",
                "Cell",
                "Tel.",
                "Telefonnummer",
                "Handynummer",
                "Rufnummer",
                "Numéro de téléphone",
                "Portable",
                "Teléfono",
                "Móvil",
                "Celular",
                "Cellulare",
                "Telefoon",
                "Telefon",
                "Komórka",
                "Puhelin",
                "WhatsApp",
                "whatsapp_no",
                "Telegram",
                "WeChat",
                "Skype ID",
                "Signal",
                "LINE ID",
                "LinkedIn",
                "LinkedIn Profile URL",
                "linkedInUrl",
                "GitHub",
                "Twitter handle",
                "Website",
                "Portfolio link",
                "E-Mail",
                "Private e-mail",
                "Mail",
                "Correo electrónico",
                "Courriel",
                "Posta elettronica",
                "Sähköposti",
                "Adres e-mail",
                "Home address",
                "Ph. no.",
                "Festnetz",
                "Telemóvel",
                "Recapito",
                "Best number to call",
                "Anschrift",
                "Adresse postale",
                "Dirección",
                "Endereço",
                "Indirizzo",
                "Postcode",
                "Emergency contact",
                "Kontaktdaten",
                "電話番号",
                "携帯",
                "メールアドレス",
                "連絡先",
                "住所",
                "手机号",
                "微信",
                "邮箱",
                "地址",
                "전화번호",
                "이메일",
                "연락처",
                "फ़ोन नंबर",
                "ईमेल",
                "Телефон",
                "Электронная почта",
                "Telefon numarası",
                "رقم الهاتف",
                "How can we reach you?",
                "Tālrunis",
                "El. paštas",
                "E-pasts",
                "Имејл",
                "Тел.",
                "Ел. пошта",
                "ফোন নম্বর",
                "மின்னஞ்சல்",
                "ఫోన్",
                "فون نمبر",
                "شماره تماس",
                "ایمیل",
                "ტელეფონი",
                "Հեռախոս",
                "Barua pepe",
                "Adreça",
                "E-poçt",
                "เบอร์โทร",
                "Zalo",
                "Best way to get in touch",
                "Where do you live?",
            })
    void a_title_of_contact_data_is_known_in_many_languages(String title) {
        assertTold(title, CONTACT, "[contact masked]");
    }

    /** As a custom field, as an answer by its question, and as a field that the model does not know. */
    private static void assertTold(String title, FieldClass masked, String mask) {
        for (String value : List.of("\"blue\"", "123", "[\"a\"]", "{\"a\":\"b\"}")) {
            String custom = "{'customFields':[{'id':'1','title':'%s','value':%s}]}".formatted(title, value);
            assertThat(seen("candidates", custom, masked)).endsWith(json("'value':'" + mask + "'}]}"));
            assertThat(seen("applications", custom, masked)).endsWith(json("'value':'" + mask + "'}]}"));
            String answered =
                    "{'applicationFormSubmissions':[{'formDefinition':{'sections':[{'fields':[{'field':{'path':'q1','title':'%s'}}]}]},'submittedValues':{'q1':%s}}]}"
                            .formatted(title, value);
            assertThat(seen("applications", answered, masked))
                    .endsWith(json("'submittedValues':{'⟦q1⟧':'" + mask + "'}}]}"));
            assertThat(seen("candidates", "{'%s':%s}".formatted(title, value), masked))
                    .endsWith(json(":'" + mask + "'}"));
            assertThat(seen("candidates", "{'later':[{'question':'%s','answer':%s}]}".formatted(title, value), masked))
                    .endsWith(json(":'" + mask + "'}]}"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Level",
                "T-shirt size",
                "Notice period",
                "Start date",
                "Years of experience",
                "Preferred office",
                "Visa status",
                "Interview score",
                "Team",
                "Favourite colour",
                "Kündigungsfrist",
                "Language",
                "Available from",
                "Skills",
                "Scenario",
                "Research area",
                "Networking",
                "Hobbies",
                "Ambition",
            })
    void other_titles_hide_nothing(String title) {
        String custom = "{'customFields':[{'title':'" + title + "','value':5}]}";
        assertThat(seen("jobs", custom, PAY, CONTACT)).isEqualTo(json(custom));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Currency | pay",
                "CompensationRange | pay",
                "Email | contact",
                "Phone | contact",
                "SocialLink | contact",
            })
    void an_answer_is_told_by_the_type_of_its_question(String type, String label) {
        String record =
                "{'applicationFormSubmissions':[{'formDefinition':{'sections':[{'fields':[{'field':{'path':'q','title':'Yours','type':'%s'}}]}]},'submittedValues':{'q':'x'}}]}"
                        .formatted(type);
        assertThat(seen("applications", record, PAY, CONTACT)).contains("\"⟦q⟧\":\"[" + label + " masked]\"");
    }

    @Test
    void an_answer_is_told_by_the_description_and_the_section_of_its_question_too() {
        String fields = "'fields':[{'descriptionPlain':'%s','field':{'path':'q','title':'Tell us'}}]";
        String form =
                "{'applicationFormSubmissions':[{'submittedValues':{'q':'x'},'formDefinition':{'sections':[{'title':'%s',"
                        + fields + "}]}}]}";
        assertThat(seen("applications", form.formatted("About you", "Your salary, please"), PAY))
                .contains("[pay masked]");
        assertThat(seen("applications", form.formatted("Compensation", "In euros"), PAY))
                .contains("[pay masked]");
        assertThat(seen("applications", form.formatted("About you", "In a word"), PAY))
                .contains("⟦x⟧");
    }

    @Test
    void a_value_whose_title_is_missing_is_masked() {
        String record = "{'customFields':[{'id':'3fee0000-0000-4000-8fee-000000000fee','valueLabel':'x','value':'x'}]}";
        assertThat(seen("candidates", record, CONTACT))
                .contains(json("'valueLabel':'[contact masked]','value':'[contact masked]'"));
        assertThat(seen("candidates", record, FREE_TEXT)).contains("⟦x⟧");
    }

    @Test
    void an_id_that_spells_a_word_tells_nothing() {
        String form = "{'applicationFormSubmissions':[{'submittedValues':{'3fee0000-0000-4000-8fee-000000000fee':'x'},"
                + "'formDefinition':{'sections':[{'fields':[{'field':{'path':'3fee0000-0000-4000-8fee-000000000fee','title':'Why'}}]}]}}]}";
        assertThat(seen("applications", form, PAY, CONTACT)).contains("fee\":\"⟦x⟧");
    }

    @Test
    void an_answer_whose_question_is_missing_is_masked() {
        String record =
                "{'applicationFormSubmissions':[{'submittedValues':{'6f0e':85,'_systemfield_name':'Ada','_systemfield_email':'x','sure':true}}]}";
        assertThat(seen("applications", record, PAY))
                .contains(
                        json(
                                "{'⟦6f0e⟧':'[pay masked]','_systemfield_name':'⟦Ada⟧','_systemfield_email':'⟦x⟧','⟦sure⟧':true}"));
        assertThat(seen("applications", record, CONTACT))
                .contains(
                        json(
                                "{'⟦6f0e⟧':'[contact masked]','_systemfield_name':'⟦Ada⟧','_systemfield_email':'[contact masked]','⟦sure⟧':true}"));
        assertThat(seen("applications", "{'submittedValues':'salary: a lot'}", PAY))
                .isEqualTo(json("{'submittedValues':'[pay masked]'}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com",
                "Ada.Lovelace+jobs@mail.example.co.uk",
                "jürgen@müller.example",
                "ada＠example．com",
                "ada [at] example [dot] com",
                "ada(at)example.com",
                "ada[@]example[.]com",
                "ada@localhost",
                "ada at example dot com",
                "ada\u200B@example.com",
                "+49 151 2345 6789",
                "+1 (555) 010-9999",
                "0151/23456789",
                "(555) 010-9999",
                "555-0101",
                "555.010.9999",
                "00 44 20 7946 0958",
                "+４９ １５１ ２３４５ ６７８９",
                "٠١٥١٢٣٤٥٦٧٨٩",
                "+49\u00A0151\u00A02345\u00A06789",
                "+49–151–23456789",
                "01512345678",
                "020 7946 0958",
                "+91-98765-43210",
                "+86 138 0013 8000",
                "090-1234-5678",
                "https://www.linkedin.com/in/ada",
                "linkedin.com/in/ada-lovelace",
                "github.com/ada",
                "http://t.me/ada",
                "wa.me/4915123456789",
                "https://x.com/ada",
                "tel:+49123",
                "mailto:ada@b",
                "Telegram: @ada_l",
                "Skype: live.ada",
                "WhatsApp 0049 151 23456",
                "phone 12345",
                "Tel: 4711-22",
            })
    void contact_data_within_texts_is_masked(String value) {
        for (String place : List.of(
                "{'candidates':{'name':'Ada %s'}}",
                "{'candidates':{'position':'%s (call me)'}}",
                "{'candidates':{'tags':[{'title':'Call %s'}]}}",
                "{'candidates':{'customFields':[{'title':'Call %s!'}]}}",
                "{'candidates':{'customFields':[{'title':'Say','valueLabel':'%s','value':['%s']}]}}",
                "{'candidates':{'fileHandles':[{'name':'CV %s .pdf'}]}}",
                "{'candidates':{'later':{'%s':'x','y':['a %s b']}}}",
                "{'applications':{'job':{'title':'Sales %s'},'candidate':{'name':'%s'}}}",
                "{'jobs':{'title':'Ask %s'}}")) {
            JsonNode given = JSON.readTree(json(place.replace("%s", value)));
            String entity = given.propertyNames().iterator().next();
            String seen = seen(entity, given.get(entity).toString(), CONTACT);
            assertThat(seen)
                    .contains("[contact masked]")
                    .doesNotContain(value)
                    .doesNotContainPattern("\\d{4}|lovelace|/ada");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "€85,000",
                "85.000 €",
                "EUR 85000",
                "85k EUR",
                "85.000,- EUR",
                "60-70 TEUR",
                "90k+ USD",
                "$120,000",
                "US$ 120k",
                "120k",
                "80-90k",
                "£500/day",
                "500 GBP per day",
                "12 LPA",
                "15 lakhs",
                "1.2 crore",
                "₹ 15,00,000",
                "Rs. 50000",
                "CHF 110’000",
                "110’000 Franken",
                "60 000 zł",
                "45 000 kr",
                "R$ 12.000",
                "500万円",
                "￥500万",
                "年収500万円",
                "月薪20k",
                "30万元",
                "5000만원",
                "₩50,000,000",
                "95.000 jährlich",
                "95000 p.a.",
                "75 per hour",
                "4500 brutto",
                "300 000 руб",
                "PHP 80,000",
                "２０００ ＥＵＲ",
                "80 to 90k USD",
                "salary: 85000",
                "my salary is about 85 000 now",
                "Gehalt 5200",
                "expected ctc 24",
                "85\u00A0000\u00A0€",
            })
    void amounts_within_texts_are_masked(String value) {
        for (String place : List.of(
                "{'position':'Engineer, %s'}",
                "{'customFields':[{'title':'Wish %s','value':'I want %s.'}]}", "{'later':'%s'}")) {
            String seen = seen("candidates", place.replace("%s", value), PAY);
            assertThat(seen).contains("[pay masked]").doesNotContainPattern("\\d{2}|\\d ?[kKlLcC]|[２]");
        }
        assertThat(seen("job_postings", "{'descriptionPlain':'We pay " + value + " or more'}", PAY))
                .contains("[pay masked]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From 2026-11-23 10:30 to 2026-12-24, order 12345, id 78e6af3d-66bc-48d0-bcf1-dcf2fe72603c.",
                "Worked there 2019-2023 and 2015 - 2018",
                "Since 01.02.2019",
                "A team of 12 in 3 cities",
                "Java 17, PHP 8 and Go 1.22",
                "2026-11-23T10:30:00Z",
                "Engineer @Acme",
                "Room 4711",
            })
    void what_is_neither_stays_readable(String text) {
        assertThat(seen("candidates", "{'position':'" + text + "'}", CONTACT, PAY))
                .contains(text);
    }

    @Test
    void a_long_hostile_text_is_searched_to_its_end() {
        for (String part : List.of("1 ", "1", "a", "a.", "@", "a@", "1,", "-1", "( ", "https://", "at ", "\u200B")) {
            String text = part.repeat(8_000) + " ada@example.com or 85.000 EUR";
            String seen = seen("candidates", "{'position':'" + text + "'}", CONTACT, PAY);
            assertThat(seen).endsWith(json("masked]⟧'}")).doesNotContain("ada@", "EUR");
        }
    }

    @Test
    void free_text_is_masked() {
        assertThat(seen("candidates", "{'name':'Ada','notes':['Hi',''],'other':'" + LETTER + "'}", FREE_TEXT))
                .isEqualTo(json("{'name':'⟦Ada⟧','notes':['[free text masked]',''],'other':'[free text masked]'}"));
        assertThat(seen(
                        "candidates",
                        "{'position':'Lead\u00A0engineer','company':'" + LETTER.replace(' ', '\u3000')
                                + "','customFields':[{'title':'Why us','value':'For\u2003fun'}]}",
                        FREE_TEXT))
                .isEqualTo(json("{'position':'⟦Lead\u00A0engineer⟧','company':'[free text masked]',"
                        + "'customFields':[{'title':'Why us','value':'[free text masked]'}]}"));
    }

    @Test
    void all_contact_and_pay_fields_of_the_model_are_masked() {
        ListedRecords.all().forEach((name, record) -> {
            ListedRecords listed = new ListedRecords(record);
            for (ModelSchema.Field field : ModelSchema.fields(record.type())) {
                String path = field.path().toLowerCase(Locale.ROOT);
                boolean flag = field.type().equals("boolean") || path.endsWith("id");
                if (!flag && (path.contains("email") || path.contains("phone") || path.contains("sociallinks"))) {
                    assertThat(see(listed, field, CONTACT))
                            .as(name + " " + field.path())
                            .contains("[contact masked]");
                }
                if (!flag && (path.contains("compensation") || path.contains("salary"))) {
                    assertThat(see(listed, field, PAY))
                            .as(name + " " + field.path())
                            .contains("[pay masked]");
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "candidates.add_email_message | {'from':'Ada <ada@example.org>','to':['bo@example.org']} | CONTACT | {'from':'⟦Ada <[contact masked]>⟧','to':['[contact masked]']}",
                "candidates.add_email_message | {'subject':'Hi','body':'No'} | FREE_TEXT | {'subject':'[free text masked]','body':'[free text masked]'}",
                "candidates.list_client_info | {'ipAddress':'192.0.2.7'} | CONTACT | {'ipAddress':'[contact masked]'}",
                "candidates.list_notes | {'content':'Hi','author':{'firstName':'Bo','email':'bo@example.org'}} | FREE_TEXT | {'content':'[free text masked]','author':{'firstName':'Bo','email':'bo@example.org'}}",
                "candidates.list_notes | {'content':'Hi','author':{'firstName':'Bo','email':'bo@example.org'}} | CONTACT | {'content':'⟦Hi⟧','author':{'firstName':'Bo','email':'[contact masked]'}}",
                "application_feedbacks | {'submittedValues':{'notes':'Good'}} | FREE_TEXT | {'submittedValues':{'⟦notes⟧':'[free text masked]'}}",
                "survey_submissions | {'submittedValues':{'why':'Fun'}} | FREE_TEXT | {'submittedValues':{'⟦why⟧':'[free text masked]'}}",
                "files.text | {'text':'Dear','isTruncated':false} | FREE_TEXT | {'text':'[free text masked]','isTruncated':false}",
                "offers | {'latestVersion':{'salary':{'currencyCode':'USD','value':9}}} | PAY | {'latestVersion':{'salary':'[pay masked]'}}",
                "offers | {'latestVersion':{'customFields':[{'title':'Bonus','value':9}]}} | PAY | {'latestVersion':{'customFields':[{'title':'Bonus','value':'[pay masked]'}]}}",
                "archive_reasons | {'text':'Culture fit'} | FREE_TEXT | {'text':'Culture fit'}",
                "notetaker_transcripts | {'participants':[{'name':'Ada','email':'ada@example.org'}]} | CONTACT | {'participants':[{'name':'⟦Ada⟧','email':'[contact masked]'}]}",
                "reports | {'reportData':{'columnNames':['Job','Base salary'],'data':[['Job','Base salary'],['Dev',9]]}} | PAY | {'reportData':{'columnNames':['Job','Base salary'],'data':[['⟦Job⟧','⟦Base salary⟧'],['⟦Dev⟧','[pay masked]']]}}",
                "reports | {'reportData':{'columnNames':['Job'],'data':[['Dev',9]]}} | PAY | {'reportData':{'columnNames':['Job'],'data':[['⟦Dev⟧','[pay masked]']]}}",
            })
    void records_of_all_kinds_are_masked(String name, String record, FieldClass masked, String shown) {
        ListedRecords listed =
                new ListedRecords(Objects.requireNonNull(ListedRecords.all().get(name)));
        JsonNode seen = listed.seen(List.of(json(record)), masked).get(0);
        assertThat(ScriptedService.asWritten(seen).toString()).isEqualTo(json(shown));
    }

    @Test
    void a_selection_takes_no_value_away_from_its_title() {
        ScriptedService service =
                new ScriptedService().with(json("{'customFields':[{'title':'Salary','value':'much'}]}"));
        AshbyTool tool = AshbyTool.over(service.connect()).mask(PAY).build();
        String call = "{'entity':'candidates','action':'list','fields':['customFields.value']}";
        assertThat(content(tool.call(json(call))).at("/data/0").toString())
                .isEqualTo(json("{'customFields':[{'value':'[pay masked]'}]}"));
    }

    @Test
    void the_answer_of_the_service_is_unchanged() {
        JsonNode record = JSON.readTree(json("{'notes':['Hi'],'primaryEmailAddress':{'value':'a@b.example'}}"));
        JsonNode before = record.deepCopy();
        Catalog catalog = Catalog.ofAshby();
        KnownField place = KnownField.of(catalog.entity("candidates").record().orElseThrow());
        OutsideText.in(place, new KnownFields(catalog)).mark(new Masking(Set.of(CONTACT, FREE_TEXT), place).of(record));
        assertThat(record).isEqualTo(before);
    }

    /** The field with a value in it, as it is seen. */
    private static String see(ListedRecords listed, ModelSchema.Field field, FieldClass masked) {
        StringBuilder record = new StringBuilder("\"value\"");
        List<String> names = List.of(field.path().replace("[]", "").split("\\.", -1));
        for (int i = names.size() - 1; i >= 0; i--) {
            record.insert(0, "{\"" + names.get(i) + "\":").append('}');
        }
        return listed.seen(List.of(record.toString()), masked).toString();
    }

    private static String seen(String entity, String record, FieldClass... masked) {
        SERVICE.records.clear();
        SERVICE.with(json(record));
        AshbyTool tool = TOOLS.computeIfAbsent(
                Set.of(masked),
                classes -> AshbyTool.over(CONNECTOR)
                        .budget(OutputBudget.chars(100_000))
                        .mask(masked)
                        .build());
        ObjectNode call = JSON.createObjectNode().put("entity", entity).put("action", "list");
        return ScriptedService.asWritten(content(tool.call(call.toString())).at("/data/0"))
                .toString();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
