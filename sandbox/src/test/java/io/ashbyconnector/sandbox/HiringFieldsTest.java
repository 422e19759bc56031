package io.ashbyconnector.sandbox;

import static io.ashbyconnector.sandbox.JobWriteTest.args;
import static io.ashbyconnector.sandbox.JobWriteTest.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The company's own fields of jobs, openings and offers. */
class HiringFieldsTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(120));

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final AshbySandbox sandbox;
    private final Asker asker;

    HiringFieldsTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        sandbox.clearChanges();
    }

    private static Map<String, Object> value(String type, String object, String field, Object value) {
        return args("objectType", type, "objectId", object, "fieldId", id("customField", field), "fieldValue", value);
    }

    private static JsonNode field(JsonNode fields, String key) {
        return fields.values().stream()
                .filter(one -> one.get("id").asString().equals(id("customField", key)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_job_shows_its_new_value_in_place_of_the_old_one() {
        String job = id("job", "j01");
        String syncToken = asker.syncToken("job.list", args());
        JsonNode before = asker.info("job.info", args("id", job)).get("customFields");
        JsonNode set = asker.info("customField.setValue", value("Job", job, "cf-target", "2027-Q1"));
        assertThat(set.get("valueLabel").asString()).isEqualTo("2027 Q1");
        JsonNode after = asker.info("job.info", args("id", job)).get("customFields");
        assertThat(after).hasSameSizeAs(before);
        assertThat(field(after, "cf-target")).isEqualTo(set);
        assertThat(field(after, "cf-range")).isEqualTo(field(before, "cf-range"));
        assertThat(Asker.ids(asker.list("job.list", args("syncToken", syncToken))))
                .containsExactly(job);
        sandbox.clearChanges();
        assertThat(asker.info("job.info", args("id", job)).get("customFields")).isEqualTo(before);
    }

    @Test
    void several_values_are_set_at_once_or_not_at_all() {
        String job = id("job", "j02");
        Map<String, Object> target = args("fieldId", id("customField", "cf-target"), "fieldValue", "2026-Q1");
        Map<String, Object> range = args("fieldId", id("customField", "cf-range"), "fieldValue", null);
        Map<String, Object> wrong = args("fieldId", id("customField", "cf-target"), "fieldValue", "2020-Q1");
        assertThat(asker.code(
                        "customField.setValues",
                        args("objectType", "Job", "objectId", job, "values", List.of(range, wrong))))
                .isEqualTo("invalid_input");
        assertThat(asker.info("job.info", args("id", job)).get("customFields")).hasSize(2);
        assertThat(asker.info(
                        "customField.setValues",
                        args("objectType", "Job", "objectId", job, "values", List.of(target, range))))
                .hasSize(2);
        JsonNode after = asker.info("job.info", args("id", job)).get("customFields");
        assertThat(after).hasSize(1);
        assertThat(after.get(0).get("value").asString()).isEqualTo("2026-Q1");
    }

    @Test
    void an_opening_and_an_offer_have_values_of_their_own() {
        String opening = id("opening", "op-0118");
        asker.info("customField.setValue", value("Opening", opening, "cf-cost", "9999"));
        JsonNode shown = asker.info("opening.info", args("openingId", opening));
        assertThat(field(shown.at("/latestVersion/customFields"), "cf-cost")
                        .get("value")
                        .asString())
                .isEqualTo("9999");
        String offer = asker.list("offer.list").get(0).get("id").asString();
        asker.info(
                "customField.setValue",
                value("Offer", offer, "cf-bonus", args("value", 1234.5, "currencyCode", "EUR")));
        JsonNode bonus =
                field(asker.info("offer.info", args("offerId", offer)).at("/latestVersion/customFields"), "cf-bonus");
        assertThat(bonus.at("/value/value").asDouble()).isEqualTo(1234.5);
        Asker outsider = new Asker(sandbox, SandboxKeys.READ);
        assertThat(outsider.info("offer.info", args("offerId", offer)).at("/latestVersion/customFields"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Job, j01, cf-target, never, invalid_input",
        "Job, j01, cf-cost, 1, invalid_input",
        "Job, j01, cf-unknown, 1, custom_field_not_found",
        "Job, none, cf-target, 2026-Q1, job_not_found",
        "Opening, none, cf-cost, 1, opening_not_found",
        "Offer, none, cf-bonus, 1, offer_not_found",
        "Department, j01, cf-cost, 1, invalid_input"
    })
    void what_does_not_fit_is_refused(String type, String object, String field, String value, String code) {
        String named = object.equals("none") ? NOBODY : id("job", object);
        assertThat(asker.code("customField.setValue", value(type, named, field, value)))
                .isEqualTo(code);
    }

    @Test
    void a_required_field_cannot_be_cleared() {
        assertThat(asker.code(
                        "customField.setValue",
                        args(
                                "objectType",
                                "Job",
                                "objectId",
                                id("job", "j01"),
                                "fieldId",
                                id("customField", "cf-target"),
                                "fieldValue",
                                null)))
                .isEqualTo("invalid_input");
        assertThat(asker.code(
                        "jobPosting.setCustomFieldValue",
                        args(
                                "jobPostingId",
                                id("jobPosting", "p01"),
                                "fieldId",
                                id("customField", "cf-target"),
                                "fieldValue",
                                "2026-Q1")))
                .isEqualTo("invalid_input");
        assertThat(asker.code("jobPosting.setCustomFieldValues", args("jobPostingId", NOBODY)))
                .isEqualTo("job_posting_not_found");
    }
}
