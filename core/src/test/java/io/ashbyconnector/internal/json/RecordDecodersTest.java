package io.ashbyconnector.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.candidate.Candidate.SocialLinkType;
import io.ashbyconnector.model.candidate.ContactInfo;
import io.ashbyconnector.model.webhook.Webhook;
import io.ashbyconnector.port.RecordDecoder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;

class RecordDecodersTest {

    private final RecordDecoders decoders = new RecordDecoders();

    private <T> T decode(Class<T> type, String json) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return decoders.of(type).decode(parser);
        }
    }

    @Test
    void a_record_is_decoded_with_all_its_parts() {
        Candidate candidate = decode(Candidate.class, """
                {"id": "c1", "createdAt": "2026-01-31T09:30:00.250Z", "name": "Ada",
                 "primaryEmailAddress": {"value": "ada@example.com", "isPrimary": true},
                 "customFields": [{"id": "f1", "title": "Score", "value": 1.50}], "brandNew": 1.50}""");

        assertThat(candidate.name()).isEqualTo("Ada");
        assertThat(candidate.createdAt()).isEqualTo(Instant.parse("2026-01-31T09:30:00.250Z"));
        assertThat(candidate.primaryEmailAddress()).isEqualTo(new ContactInfo("ada@example.com", null, true, Map.of()));
        assertThat(candidate.tags()).isEmpty();
        assertThat(candidate.additionalProperties())
                .containsExactly(Map.entry("brandNew", DecimalNode.valueOf(new BigDecimal("1.50"))));
    }

    @Test
    void a_known_value_of_an_enumeration_is_its_constant_however_often_and_however_it_is_spelled() {
        for (int round = 0; round < 2; round++) {
            for (SocialLinkType known : SocialLinkType.known()) {
                assertThat(typeOfLink(known.value())).isSameAs(known);
            }
            assertThat(typeOfLink("\\u0047itHub")).isSameAs(SocialLinkType.GITHUB);
            for (String unknown : List.of("GitHuc", "gitHub", "GitHub ", "Git", "", "x".repeat(10_000))) {
                assertThat(typeOfLink(unknown)).isEqualTo(new SocialLinkType(unknown));
            }
        }
    }

    @Test
    void of_an_enumeration_with_many_values_each_is_read() {
        List<Webhook.Type> known = Webhook.Type.known();

        assertThat(known).hasSizeGreaterThan(16);
        for (int round = 0; round < 2; round++) {
            for (Webhook.Type each : known) {
                assertThat(decode(Webhook.class, "{\"id\": \"w1\", \"webhookType\": \"" + each + "\"}")
                                .webhookType())
                        .isSameAs(each);
            }
        }
    }

    private @Nullable SocialLinkType typeOfLink(String type) {
        return decode(Candidate.class, "{\"id\": \"c1\", \"socialLinks\": [{\"type\": \"" + type + "\"}]}")
                .socialLinks()
                .get(0)
                .type();
    }

    @Test
    void a_record_without_id_is_refused() {
        for (String json : List.of(
                "{}",
                "{\"name\": \"Ada\"}",
                "{\"id\": null}",
                "{\"id\": \"\"}",
                "{\"id\": 7}",
                "{\"id\": {\"a\": 1}}")) {
            assertThatExceptionOfType(MissingIdException.class)
                    .isThrownBy(() -> decode(Candidate.class, json))
                    .withMessageContaining("Candidate without id");
        }
    }

    @Test
    void the_trees_of_a_page_hold_a_number_of_values_and_those_of_the_next_page_as_many_again() {
        RecordDecoder<JsonNode> trees = decoders.trees("jobs.list");
        int records = 400_000; // of two values each

        for (int page = 0; page < 3; page++) {
            assertThat(read(trees, "{\"id\":1}", records)).isEqualTo(records);
        }
        assertThatExceptionOfType(BadResponseException.class)
                .isThrownBy(() -> read(trees, "{\"id\":1}", 500_001))
                .withMessageContaining("jobs.list: The answer has more than 1000000 JSON values");
        assertThat(read(decoders.of(JsonNode.class), "{\"id\":1}", 500_001)).isEqualTo(500_001);
    }

    @Test
    void to_what_was_decoded_anything_may_be_added() {
        ObjectNode tree;
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), "{\"id\":1}")) {
            parser.nextToken();
            tree = (ObjectNode) decoders.trees("jobs.get").decode(parser);
        }

        ArrayNode list = tree.putArray("list");
        for (int i = 0; i <= 1_000_000; i++) {
            list.addObject();
        }
        assertThat(list).hasSize(1_000_001);
    }

    private static int read(RecordDecoder<?> decoder, String record, int times) {
        int read = 0;
        try (JsonParser parser = new JsonFactory()
                .createParser(ObjectReadContext.empty(), "[" + (record + ",").repeat(times - 1) + record + "]")) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                decoder.decode(parser);
                read++;
            }
        }
        return read;
    }

    @Test
    void a_tree_keeps_numbers_as_they_came() {
        assertThat(decode(JsonNode.class, "{\"amount\": 1.50}")).hasToString("{\"amount\":1.50}");
    }
}
