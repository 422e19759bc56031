package io.ashbyconnector.adapter.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.adapter.cli.terminal.Terminal;
import io.ashbyconnector.execution.PageMeta;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What a spreadsheet gets. */
class CsvPrinterTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final Output output = new Output(
            new ProcessContext(Map.of(), Path.of(""), InputStream.nullInputStream(), out, err, Terminal.none()),
            OutputFormat.CSV,
            false,
            false);

    private String csv(List<String> known, String... records) {
        return csv(CsvPrinter.all(output, new JsonCodec(), known), List.of(records));
    }

    /** What is printed of pages, each of them records, on a line each. */
    private String csv(CsvPrinter csv, List<String> pages) {
        for (String page : pages) {
            csv.page(page.lines().map(record -> decoded(csv, record)).toList());
        }
        csv.end(new PageMeta(null, false, null));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> decoded(CsvPrinter csv, String record) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), record)) {
            parser.nextToken();
            return csv.decoder().decode(parser);
        }
    }

    @Test
    void objects_are_spread_and_lists_are_json() {
        assertThat(csv(
                        List.of("id", "email.value"),
                        "{\"id\":1,\"email\":{\"value\":\"a@b\"},\"tags\":[{\"t\":1.10}],\"new\":{\"x\":true}}"))
                .isEqualTo("id,email.value,tags,new.x\n1,a@b,\"[{\"\"t\"\":1.10}]\",true\n");
    }

    @Test
    void a_null_object_makes_no_column() {
        assertThat(csv(List.of("id", "email.value"), "{\"id\":1,\"email\":null}"))
                .isEqualTo("id,email.value\n1,\n");
    }

    @Test
    void formulas_from_strangers_are_text() {
        assertThat(csv(
                        List.of("v"),
                        "{\"v\":\"=HYPERLINK(1)\"}",
                        "{\"v\":\"@SUM(1)\"}",
                        "{\"v\":\"-2+3\"}",
                        "{\"v\":\"+1 512 555 0114\"}",
                        "{\"v\":\"-5\"}",
                        "{\"v\":-5}"))
                .isEqualTo("v\n'=HYPERLINK(1)\n'@SUM(1)\n'-2+3\n+1 512 555 0114\n-5\n-5\n");
    }

    @Test
    void quotes_commas_and_line_breaks_are_quoted() {
        assertThat(csv(List.of("v"), "{\"v\":\"a,\\\"b\\\"\\nc\"}")).isEqualTo("v\n\"a,\"\"b\"\"\nc\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\t=1",
                "\\n=1",
                "\\r1",
                "\\n1",
                " =1",
                "\\u00a0+x",
                "\\ufeff@x",
                "＝1",
                "＋x",
                "－x",
                "＠x",
                "﹦1",
                "\\u200b=1"
            })
    void what_only_looks_harmless_is_text_as_well(String start) {
        assertThat(csv(List.of("v"), "{\"v\":\"" + start + "\"}").substring(2).replace("\"", ""))
                .startsWith("'");
    }

    @Test
    void a_header_is_guarded_like_a_cell() {
        assertThat(csv(List.of("id"), "{\"id\":1,\"=cmd()\":2,\"\\n@x\":{\"y\":3}}"))
                .isEqualTo("id,'=cmd(),\"'\n@x.y\"\n1,2,3\n");
    }

    @Test
    void numbers_stay_as_they_came() {
        String numbers = "{\"v\":1e400,\"w\":0.10000000000000000000001,\"x\":1E99999999999,\"l\":[1.50,1e400]}";
        String row = "1e400,0.10000000000000000000001,1E99999999999,\"[1.50,1e400]\"\n";

        assertThat(csv(List.of("v", "w", "x", "l"), numbers)).isEqualTo("v,w,x,l\n" + row);
        out.reset();
        assertThat(csv(
                        CsvPrinter.only(output, new JsonCodec(), List.of("v", "w", "x", "l"), List.of()),
                        List.of(numbers)))
                .isEqualTo("v,w,x,l\n" + row);
    }

    @Test
    void half_a_surrogate_pair_costs_one_character() {
        assertThat(csv(List.of("v", "l"), "{\"v\":\"a\\ud83dz\",\"l\":[\"\\ud83d\"]}", "{\"v\":\"\\ud83d\\ude00\"}"))
                .isEqualTo("v,l\na\ufffdz,\"[\"\"\\ud83d\"\"]\"\n\ud83d\ude00,\n");
    }

    @Test
    void the_first_page_brings_columns_and_later_fields_are_told() {
        String printed = csv(
                CsvPrinter.all(output, new JsonCodec(), List.of("id")),
                List.of(
                        "{\"id\":1}\n{\"id\":2,\"new\":\"a\"}\n{\"id\":3,\"new\":{\"x\":1}}",
                        "{\"id\":4,\"late\":[1],\"new\":\"b\",\"other\":{\"y\":null,\"z\":1}}"));

        assertThat(printed).isEqualTo("id,new,new.x\n1,,\n2,a,\n3,,1\n4,b,\n");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("later records have: late, other.z.")
                .contains("-o jsonl");
    }

    @Test
    void an_object_is_flattened_and_values_within_a_list_stand_side_by_side() {
        CsvPrinter csv = CsvPrinter.only(
                output,
                new JsonCodec(),
                List.of("recruiter.email", "source", "emails.value", "tags"),
                List.of("id", "source.id", "source.title", "tags"));

        assertThat(csv(csv, List.of("""
                        {"id":1,"recruiter":{"email":"r@x"},"source":{"id":7,"title":"Web"},\
                        "emails":[{"value":"a@x"},{"value":"b@x"}],"tags":["t"]}"""))).isEqualTo("""
                        recruiter.email,source.id,source.title,emails.value,tags
                        r@x,7,Web,a@x; b@x,"[""t""]"
                        """);
    }

    @Test
    void a_row_of_one_empty_cell_is_no_blank_line() {
        assertThat(csv(List.of("v"), "{\"v\":null}", "{\"v\":\"\"}")).isEqualTo("v\n\"\"\n\"\"\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":1}         | a~""~1~
            {"a":1,"b":[2]} | a,b~,~1,[2]~
            """)
    void a_row_from_before_the_columns_were_known_is_as_wide_as_the_header(String second, String printed) {
        assertThat(csv(CsvPrinter.all(output, new JsonCodec(), List.of()), List.of("{}\n" + second)))
                .isEqualTo(printed.replace('~', '\n'));
    }

    @Test
    void nothing_in_a_cell_moves_the_cursor_of_a_terminal() {
        Output screen = new Output(
                new ProcessContext(
                        Map.of(),
                        Path.of(""),
                        InputStream.nullInputStream(),
                        out,
                        err,
                        new Terminal(true, true, true, 80)),
                OutputFormat.CSV,
                false,
                false);

        assertThat(csv(
                        CsvPrinter.all(screen, new JsonCodec(), List.of("v", "l")),
                        List.of("{\"v\":\"a\\u001b[2Jb\\u009bc\\nd\",\"l\":[\"\\u009b\\u202e\"],\"\\u001bx\":1}")))
                .doesNotContain("\u001b", "\u009b", "\u202e")
                .contains("a␛[2Jb<U+009B>c\nd");
    }

    @Test
    void characters_of_every_width_and_quotes_are_encoded() {
        assertThat(csv(List.of("a", "b", "c"), "{\"c\":\"é€😀\",\"a\":\" x\",\"b\":\"\\\"\\r\"}"))
                .isEqualTo("a,b,c\n\" x\",\"\"\"\r\",é€😀\n");
    }
}
