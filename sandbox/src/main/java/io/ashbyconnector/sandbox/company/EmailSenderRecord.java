package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.List;
import java.util.Locale;

/** An address that a user may send mail from. */
public record EmailSenderRecord(String email, String displayName, String type, long createdAt) implements Row {
    private static final String DOMAIN = "@quillmere.example";

    /** The addresses of a user. */
    public static List<EmailSenderRecord> of(UserRecord user) {
        String name = user.firstName() + " " + user.lastName();
        String alias = user.firstName().toLowerCase(Locale.ROOT) + DOMAIN;
        return List.of(
                new EmailSenderRecord(user.email(), name, "Primary", 0),
                new EmailSenderRecord(alias, user.firstName() + " at Quillmere", "PersonalAlias", 1),
                new EmailSenderRecord("talent" + DOMAIN, "Quillmere Talent", "OrganizationAlias", 2),
                new EmailSenderRecord("no-reply" + DOMAIN, "Quillmere Robotics", "NoReply", 3));
    }

    @Override
    public String id() {
        return email;
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("email", email)
                .text("displayName", displayName)
                .text("type", type)
                .endObject();
    }
}
