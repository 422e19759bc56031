package io.ashbyconnector.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.internal.json.RecordDecoders;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.PlainText;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.file.FileUrl;
import io.ashbyconnector.model.interview.DeletedInterviewerPause;
import io.ashbyconnector.model.interview.Interview;
import io.ashbyconnector.model.offer.ApprovalDefinition;
import io.ashbyconnector.model.organization.HiringTeamRole;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.RecordDecoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What the engine demands of every record, whichever adapter reads it and whatever it is decoded into. */
class IdentityTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final RecordDecoders DECODERS = new RecordDecoders();
    private static final Catalog CATALOG = Catalog.ofAshby();

    /** A bean, unlike a record, is read by matching names. */
    static final class NameAlone {
        public String name = "";
    }

    record Title(@PlainText String name, Map<String, JsonNode> additionalProperties) implements AshbyRecord {}

    private static Engine over(String answer) {
        return ScriptedAdapter.answering(answer).engine(CATALOG, Capabilities.all(CATALOG));
    }

    private static <T> List<T> page(String action, Map<String, ?> params, RecordDecoder<T> decoder, String records) {
        Engine engine = over("[" + records.replace('\'', '"') + "]");
        return engine.page(engine.check("candidates", action, params), decoder).records();
    }

    private static <T> List<T> list(RecordDecoder<T> decoder, String records) {
        return page("list", Map.of(), decoder, records);
    }

    private static Named<RecordDecoder<String>> decoder(String name, RecordDecoder<String> decoder) {
        return Named.of(name, decoder);
    }

    /** All ways to the field {@code name} that a parser offers. */
    static Stream<Named<RecordDecoder<String>>> decoders() {
        return Stream.of(
                decoder(
                        "a tree",
                        parser -> reader(JsonNode.class)
                                .<JsonNode>readValue(parser)
                                .get("name")
                                .asString()),
                decoder(
                        "a bean with one field",
                        parser -> reader(NameAlone.class).<NameAlone>readValue(parser).name),
                decoder("names", IdentityTest::byNames),
                decoder("tokens", IdentityTest::byTokens),
                decoder("values", IdentityTest::byValues),
                decoder("names that are expected", IdentityTest::byExpectedNames),
                decoder("as far as the name", IdentityTest::untilTheName),
                decoder("nothing", parser -> "Ada"));
    }

    private static ObjectReader reader(Class<?> type) {
        return JSON.readerFor(type).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    private static String byNames(JsonParser parser) {
        String found = "";
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            found = name.equals("name") ? parser.getString() : found;
            parser.skipChildren();
        }
        return found;
    }

    private static String byTokens(JsonParser parser) {
        String found = "";
        for (int depth = 1; depth > 0; ) {
            JsonToken token = parser.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            boolean isName = token == JsonToken.VALUE_STRING && "name".equals(parser.currentName());
            found = depth == 1 && isName ? parser.getString() : found;
        }
        return found;
    }

    private static String byValues(JsonParser parser) {
        String found = "";
        while (parser.nextValue() != JsonToken.END_OBJECT) {
            found = "name".equals(parser.currentName()) ? parser.getString() : found;
            parser.skipChildren();
        }
        return found;
    }

    private static String byExpectedNames(JsonParser parser) {
        SerializedString name = new SerializedString("name");
        String found = "";
        while (true) {
            boolean isName = parser.nextName(name);
            if (parser.currentToken() == JsonToken.END_OBJECT) {
                return found;
            }
            parser.nextToken();
            found = isName ? parser.getString() : found;
            parser.skipChildren();
        }
    }

    private static String untilTheName(JsonParser parser) {
        while (!"name".equals(parser.nextName())) {
            parser.nextToken();
            parser.skipChildren();
        }
        parser.nextToken();
        return parser.getString();
    }

    @ParameterizedTest
    @MethodSource("decoders")
    void a_record_has_an_id_wherever_it_stands_in_it(RecordDecoder<String> decoder) {
        String first = "{'id':'1','source':{'title':'Fair'},'name':'Ada','applicationIds':['a']}";
        String last =
                "{'source':{'sourceType':{'title':'x'}},'applicationIds':['a'],'name':'Ada','tags':[{}],'id':'2'}";

        assertThat(list(decoder, first + "," + last + "," + first)).containsExactly("Ada", "Ada", "Ada");
    }

    @ParameterizedTest
    @MethodSource("decoders")
    void a_record_without_an_id_of_its_own_is_a_bad_response(RecordDecoder<String> decoder) {
        for (String without : List.of(
                "{'name':'Ada'}",
                "{'name':'Ada','id':''}",
                "{'name':'Ada','id':null}",
                "{'source':{'id':'s'},'name':'Ada','tags':[{'id':'t'}]}",
                "{'tags':[{'id':'t'}],'name':'Ada','source':{'sourceType':{},'id':'s'}}")) {
            assertThatExceptionOfType(BadResponseException.class)
                    .as(without)
                    .isThrownBy(() -> list(decoder, "{'id':'1','name':'Bo'}," + without + ",{'id':'3','name':'Cy'}"))
                    .withMessageContaining("candidates.list")
                    .withMessageContaining("Record 2 of the page has no id.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "true", "[]", "['1']", "{}", "{'id':'1'}"})
    void an_id_is_text(String id) {
        for (RecordDecoder<?> decoder : List.of(
                (RecordDecoder<String>) IdentityTest::byNames,
                DECODERS.trees("candidates.list"),
                DECODERS.of(Candidate.class))) {
            assertThatExceptionOfType(BadResponseException.class)
                    .isThrownBy(() -> list(decoder, "{'id':'1'},{'id':" + id + ",'name':'Ada'}"))
                    .withMessageContaining("Record 2 of the page has no id.");
        }
    }

    @ParameterizedTest
    @MethodSource("decoders")
    void a_record_is_an_object(RecordDecoder<String> decoder) {
        for (String other : List.of("'Ada'", "5", "null", "['Ada']")) {
            assertThatExceptionOfType(BadResponseException.class)
                    .as(other)
                    .isThrownBy(() -> list(decoder, "{'id':'1','name':'Ada'},{'id':'2','name':'Ada'}," + other))
                    .withMessageContaining("Record 3 of the page is not an object.");
        }
    }

    @Test
    void a_record_that_is_the_whole_answer_has_no_number() {
        Map<String, String> params = Map.of("id", "c0000000-0000-4000-8000-000000000001");
        Engine nameless = over("{\"name\":\"Ada\"}");
        assertThatExceptionOfType(BadResponseException.class)
                .isThrownBy(() -> nameless.single(nameless.check("candidates", "get", params), IdentityTest::byNames))
                .withMessageContaining("The record in the answer has no id.");
        Engine text = over("\"Ada\"");
        assertThatExceptionOfType(BadResponseException.class)
                .isThrownBy(() -> text.single(text.check("candidates", "get", params), IdentityTest::byNames))
                .withMessageContaining("The record in the answer is not an object.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select_fields  | name         | false",
                "select_fields  | name,id      | true",
                "exclude_fields | company      | true",
                "exclude_fields | company,id   | false",
            })
    void a_record_needs_an_id_unless_the_call_leaves_it_out(String parameter, String fields, boolean needed) {
        Map<String, Object> params = Map.of(parameter, List.of(fields.split(",")));
        for (RecordDecoder<?> decoder : List.of(
                (RecordDecoder<String>) IdentityTest::byNames,
                DECODERS.trees("candidates.list"),
                DECODERS.of(JsonNode.class))) {
            assertThat(page("list", params, decoder, "{'name':'Ada','id':'1'}")).hasSize(1);
            if (needed) {
                assertThatExceptionOfType(BadResponseException.class)
                        .isThrownBy(() -> page("list", params, decoder, "{'name':'Ada'}"));
            } else {
                assertThat(page("list", params, decoder, "{'name':'Ada'}")).hasSize(1);
            }
        }
    }

    @Test
    void selected_fields_win_over_excluded_ones() {
        Map<String, Object> params = Map.of("select_fields", List.of("id"), "exclude_fields", List.of("id"));
        assertThatExceptionOfType(BadResponseException.class)
                .isThrownBy(() -> page("list", params, IdentityTest::byNames, "{'name':'Ada'}"));
    }

    /** A listing of records of the type, whether the catalog has one or not. */
    private static <T> List<T> listOf(
            @Nullable Class<? extends AshbyRecord> type, RecordDecoder<T> decoder, String records) {
        Action candidates = CATALOG.action("candidates", "list");
        RecordType record = type == null ? null : new RecordType(type, List.of(), List.of(), List.of(), List.of());
        Action list = new Action(
                "things",
                "list",
                "",
                null,
                List.of(),
                Effect.READ,
                Answer.LIST,
                record,
                null,
                null,
                false,
                null,
                Map.of(),
                candidates.input());
        return over("[" + records.replace('\'', '"') + "]")
                .page(new CheckedCall(list, Map.of()), decoder)
                .records();
    }

    @Test
    void a_type_without_an_id_that_is_always_there_asks_for_none() {
        for (Class<? extends AshbyRecord> type : List.of(FileUrl.class, ApprovalDefinition.class)) {
            assertThat(listOf(type, IdentityTest::byNames, "{'name':'Ada'}")).containsExactly("Ada");
            assertThat(listOf(type, DECODERS.trees("things.list"), "{'name':'Ada'}"))
                    .hasSize(1);
            assertThat(listOf(type, DECODERS.of(type), "{'name':'Ada'}")).hasSize(1);
        }
        assertThat(listOf(null, IdentityTest::byNames, "{'name':'Ada'}")).containsExactly("Ada");
        for (Class<? extends AshbyRecord> type : List.of(Interview.class, DeletedInterviewerPause.class)) {
            for (RecordDecoder<?> decoder : List.of(
                    (RecordDecoder<String>) IdentityTest::byNames, DECODERS.trees("things.list"), DECODERS.of(type))) {
                assertThatExceptionOfType(BadResponseException.class)
                        .isThrownBy(() -> listOf(type, decoder, "{'id':'1'},{'name':'Ada'}"))
                        .withMessageContaining("Record 2 of the page has no id.");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("decoders")
    void a_plain_text_is_read_as_the_record_that_it_is(RecordDecoder<String> decoder) {
        assertThat(listOf(Title.class, decoder, "'Ada','Ada','Ada'")).containsExactly("Ada", "Ada", "Ada");
        assertThatExceptionOfType(BadResponseException.class)
                .isThrownBy(() -> listOf(Title.class, decoder, "'Ada',5"))
                .withMessageContaining("Record 2 of the page is not an object.");
    }

    @Test
    void the_titles_of_hiring_team_roles_are_records() {
        List<HiringTeamRole> roles = listOf(
                HiringTeamRole.class, DECODERS.of(HiringTeamRole.class), "'Recruiter',{'id':'r2','title':'Sourcer'}");

        assertThat(roles)
                .extracting(HiringTeamRole::id, HiringTeamRole::title)
                .containsExactly(tuple(null, "Recruiter"), tuple("r2", "Sourcer"));
    }

    @Test
    void the_rows_of_a_search_need_no_id() {
        Map<String, Object> query = Map.of("query", Map.of());
        assertThat(page("context_store_search", query, IdentityTest::byNames, "{'name':'Ada'},{'name':'Bo'}"))
                .containsExactly("Ada", "Bo");
    }
}
