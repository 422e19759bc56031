package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service noticed about a candidate by itself.
 *
 * @param application the id of the application that was looked at, or null
 * @param signals as {@code category | name | description | value}
 */
public record FraudCheckRecord(String candidate, @Nullable String application, long createdAt, List<String> signals)
        implements Row {
    private static final String MAILBOX =
            "Email | Disposable mailbox | The address belongs to a provider of throw-away mailboxes | mymail.example";
    private static final String NETWORK =
            "Network | Address of a proxy | The application came through a proxy that hides its country | 203.0.113.0/24";

    /** The checks of a candidate: one, unless nobody looked. */
    public static List<FraudCheckRecord> of(CandidateRecord candidate) {
        List<ApplicationRecord> applications = candidate.applications();
        if (candidate.fraudStatus == null) {
            return List.of();
        }
        List<String> signals = switch (candidate.fraudStatus) {
            case "Fraudulent" -> List.of(MAILBOX, NETWORK);
            case "Unreviewed", "Unsure" -> List.of(NETWORK);
            default -> List.of();
        };
        return List.of(new FraudCheckRecord(
                candidate.id(),
                applications.isEmpty() ? null : applications.get(0).id(),
                candidate.createdAt() + 60_000,
                signals));
    }

    @Override
    public String id() {
        return Ids.of("fraudCheck", candidate);
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id())
                .text("candidateId", candidate)
                .nullableText("applicationId", application)
                .instant("createdAt", createdAt)
                .array("fraudSignals");
        for (String signal : signals) {
            String[] cells = signal.split(" \\| ", 4);
            json.object()
                    .text("id", Ids.of("fraudSignal", candidate + cells[1]))
                    .text("category", cells[0])
                    .text("name", cells[1])
                    .text("description", cells[2])
                    .text("value", cells[3])
                    .endObject();
        }
        json.endArray().endObject();
    }
}
