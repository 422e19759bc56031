package io.ashbyconnector.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.internal.engine.CursorTrail;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContinuationTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static Continuation place(Map<String, @Nullable Object> params, @Nullable String cursor) {
        return new Continuation(
                        "applications", "list", params, List.of("id", "job.title"), true, 300, 100, null, 0, null)
                .at(250, cursor, 7, cursor, CursorTrail.from(cursor).follow("x"));
    }

    private static Map<String, @Nullable Object> params() {
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("createdAfter", 1_767_225_600_000L);
        params.put("score", new BigDecimal("1.50"));
        params.put("expand", Arrays.asList("openings", null, Map.of("é", true)));
        params.put("nothing", null);
        return params;
    }

    /** Tokens outlive the version that gave them: their form must not change unnoticed. */
    @Test
    void a_token_holds_what_jackson_writes_of_the_place() {
        for (Continuation place : List.of(place(params(), "abc"), place(Map.of(), null))) {
            byte[] sealed = Base64.getUrlDecoder().decode(place.token().substring("n2.".length()));

            assertThat(new String(sealed, Integer.BYTES, sealed.length - Integer.BYTES, StandardCharsets.UTF_8))
                    .isEqualTo(JSON.writeValueAsString(place));
        }
    }

    @Test
    void a_token_leads_back_to_the_place() {
        assertThat(Continuation.read(place(params(), "abc").token())).isEqualTo(place(params(), "abc"));
        assertThat(Continuation.read(place(Map.of(), null).token())).isEqualTo(place(Map.of(), null));
    }
}
