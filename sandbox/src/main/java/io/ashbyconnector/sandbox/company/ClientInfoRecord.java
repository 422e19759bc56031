package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The network address and browser that an application came from. */
public record ClientInfoRecord(
        ApplicationRecord application, String ip, @Nullable String userAgent) implements Row {

    /** Those of all applications of a candidate. */
    public static List<ClientInfoRecord> of(CandidateRecord candidate) {
        List<ClientInfoRecord> infos = new ArrayList<>();
        for (ApplicationRecord application : candidate.applications()) {
            if (application.clientIp != null) {
                infos.add(new ClientInfoRecord(application, application.clientIp, application.userAgent));
            }
        }
        return infos;
    }

    @Override
    public String id() {
        return Ids.of("clientInfo", application.id());
    }

    @Override
    public long createdAt() {
        return application.createdAt();
    }

    @Override
    public boolean restricted() {
        return application.restricted();
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id())
                .text("ipAddress", ip)
                .optionalText("userAgent", userAgent)
                .text("relatedEntityType", "application")
                .text("relatedEntityId", application.id())
                .text("candidateId", application.candidateId())
                .instant("createdAt", createdAt())
                .endObject();
    }
}
