package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * One message of a sequence, or of its template.
 *
 * @param sender who sends it; null in a template
 * @param sendAfter how its time is found, such as {@code Immediately}
 * @param started whether it was sent, or is being sent
 */
public record SequenceStage(
        String id,
        String type,
        @Nullable EmailSenderRecord sender,
        String subject,
        String bodyHtml,
        String sendAfter,
        boolean started) {

    public SequenceStage saying(String newSubject, String newBodyHtml) {
        return new SequenceStage(id, type, sender, newSubject, newBodyHtml, sendAfter, started);
    }

    SequenceStage start() {
        return new SequenceStage(id, type, sender, subject, bodyHtml, sendAfter, true);
    }

    void write(JsonWriter json) {
        json.object().text("id", id).text("type", type);
        if (sender != null) {
            json.object("from")
                    .text("email", sender.email())
                    .text("displayName", sender.displayName())
                    .endObject();
        }
        if (!started) {
            json.text("subject", subject).text("bodyHtml", bodyHtml);
        }
        json.object("sendAfter").text("kind", sendAfter).endObject().endObject();
    }
}
