package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offer made to a candidate whose application reached the offer stage. */
public record OfferRecord(
        String id,
        ApplicationRecord application,
        String acceptance,
        @Nullable Long decidedAt) implements Row {

    static FixedTable<OfferRecord> table(List<ApplicationRecord> offered) {
        return new FixedTable<>(offered.stream().map(OfferRecord::of).toList());
    }

    private static OfferRecord of(ApplicationRecord application) {
        String id = Ids.of("offer", application.id());
        long decided = application.movedAt() - Dates.DAY / 8;
        return switch (application.status()) {
            case Hired -> new OfferRecord(id, application, "Accepted", decided);
            case Archived -> new OfferRecord(id, application, "Declined", decided);
            default -> new OfferRecord(id, application, "WaitingOnResponse", null);
        };
    }

    @Override
    public long createdAt() {
        return decidedAt == null ? application.movedAt() : decidedAt - 5 * Dates.DAY / 2;
    }

    @Override
    public boolean restricted() {
        return application.restricted();
    }

    public String offerStatus() {
        return switch (acceptance) {
            case "Accepted" -> "CandidateAccepted";
            case "Declined" -> "CandidateRejected";
            default -> "WaitingOnCandidateResponse";
        };
    }

    @Override
    public void write(JsonWriter json, View view) {
        JobRecord job = application.job();
        json.object()
                .text("id", id)
                .nullableInstant("decidedAt", decidedAt)
                .text("applicationId", application.id())
                .text("acceptanceStatus", acceptance)
                .text("offerStatus", offerStatus())
                .object("latestVersion")
                .text("id", Ids.of("offerVersion", id))
                .instant("startDate", Math.floorDiv(createdAt(), Dates.DAY) * Dates.DAY + 42 * Dates.DAY)
                .object("salary")
                .text("currencyCode", job.pay.currency())
                .number("value", (job.pay.low() + job.pay.high()) / 2)
                .endObject()
                .instant("createdAt", createdAt())
                .array("customFields");
        if (view.unrestricted() && job.pay.low() > 100_000) {
            CompanyField.BONUS.writeMoney(json, 5000, job.pay.currency());
        }
        json.endArray().array("fileHandles").endArray().name("author");
        job.recruiter.write(json, view);
        json.text("approvalStatus", "Approved").endObject().endObject();
    }
}
