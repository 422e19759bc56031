package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The offer made for an application.
 *
 * @param job the job as it was when the offer was made
 * @param versions the newest last
 * @param steps who has to approve, where that was said over the API
 */
public record OfferRecord(
        String id,
        String applicationId,
        JobRecord job,
        long createdAt,
        List<Version> versions,
        String acceptance,
        @Nullable Long decidedAt,
        @Nullable List<ApprovalRecord.StepDefinition> steps)
        implements Row {
    /** The flag of a request that leaves the form out, which counts as an expansion. */
    public static final String WITHOUT_FORM = "excludeFormDefinition";

    static OfferRecord of(Company company, ApplicationRecord application) {
        String id = id(application);
        long decided = decided(application);
        return switch (application.status()) {
            case Hired -> seed(company, id, application, "Accepted", decided);
            case Archived -> seed(company, id, application, "Declined", decided);
            default -> seed(company, id, application, "WaitingOnResponse", null);
        };
    }

    static String id(ApplicationRecord application) {
        return Ids.of("offer", application.id());
    }

    /** When the offer was made that the data set has for an application. */
    static long madeAt(ApplicationRecord application) {
        return application.status() == ApplicationRecord.Status.Active
                ? application.movedAt()
                : decided(application) - 5 * Dates.DAY / 2;
    }

    private static long decided(ApplicationRecord application) {
        return application.movedAt() - Dates.DAY / 8;
    }

    private static OfferRecord seed(
            Company company, String id, ApplicationRecord application, String acceptance, @Nullable Long decidedAt) {
        JobRecord job = application.job();
        long madeAt = madeAt(application);
        Version version = new Version(
                company,
                Ids.of("offerVersion", id),
                Math.floorDiv(madeAt, Dates.DAY) * Dates.DAY + 42 * Dates.DAY,
                new Money(BigDecimal.valueOf((job.pay.low() + job.pay.high()) / 2), job.pay.currency()),
                madeAt,
                null,
                job.pay.low() > 100_000 ? new Money(BigDecimal.valueOf(5000), job.pay.currency()) : null,
                FieldValues.NONE,
                job.recruiter,
                "Approved");
        return new OfferRecord(id, application.id(), job, madeAt, List.of(version), acceptance, decidedAt, null);
    }

    /** An amount and the code of its currency. */
    public record Money(BigDecimal value, String currency) {}

    /**
     * What was offered at a time.
     *
     * @param startDate epoch milliseconds
     * @param bonus the signing bonus
     * @param approval Ashby's name of how far its approval is; null before that began
     */
    public record Version(
            Company company,
            String id,
            @Nullable Long startDate,
            @Nullable Money salary,
            long createdAt,
            @Nullable String openingId,
            @Nullable Money bonus,
            FieldValues fieldValues,
            UserRecord author,
            @Nullable String approval) {

        /** A version with other terms, which nobody has approved; without an earlier one nothing else was set. */
        public static Version made(
                Company company,
                String id,
                @Nullable Long startDate,
                @Nullable Money salary,
                @Nullable String openingId,
                @Nullable Money bonus,
                @Nullable Version before,
                UserRecord author) {
            return new Version(
                    company,
                    id,
                    startDate,
                    salary,
                    company.clock().millis(),
                    openingId,
                    bonus,
                    before == null ? FieldValues.NONE : before.fieldValues,
                    author,
                    null);
        }

        Version withApproval(@Nullable String state) {
            return new Version(company, id, startDate, salary, createdAt, openingId, bonus, fieldValues, author, state);
        }

        private void write(JsonWriter json, View view, @Nullable String opening) {
            json.text("id", id).optionalInstant("startDate", startDate);
            if (salary != null) {
                json.object("salary")
                        .text("currencyCode", salary.currency)
                        .any("value", salary.value)
                        .endObject();
            }
            json.instant("createdAt", createdAt)
                    .optionalText("openingId", opening)
                    .array("customFields");
            if (view.unrestricted() && bonus != null && !fieldValues.has(CompanyField.BONUS)) {
                CompanyField.BONUS.writeMoney(json, bonus.value, bonus.currency);
            }
            fieldValues.write(json, view, company.customFields());
            json.endArray().array("fileHandles").endArray().name("author");
            author.write(json, view);
            json.nullableText("approvalStatus", approval).endObject();
        }
    }

    @Override
    public boolean restricted() {
        return job.restricted();
    }

    public Version latest() {
        return versions.get(versions.size() - 1);
    }

    /** Ashby's name of how far it is. */
    public String offerStatus() {
        return switch (acceptance) {
            case "Accepted" -> "CandidateAccepted";
            case "Declined" -> "CandidateRejected";
            case "Cancelled" -> "OfferCancelled";
            default -> {
                String approval = latest().approval;
                yield approval == null || approval.equals("Declined")
                        ? "WaitingOnApprovalStart"
                        : approval.equals("Approved") ? "WaitingOnCandidateResponse" : "WaitingOnOfferApproval";
            }
        };
    }

    /** Whether it was neither turned down nor taken back. */
    public boolean stands() {
        return !acceptance.equals("Declined") && !acceptance.equals("Cancelled");
    }

    boolean hasVersion(String versionId) {
        return versions.stream().anyMatch(version -> version.id.equals(versionId));
    }

    /** With a newer version, which nobody approved yet. */
    public OfferRecord withVersion(Version version) {
        List<Version> more = new ArrayList<>(versions);
        more.add(version);
        return new OfferRecord(id, applicationId, job, createdAt, List.copyOf(more), "Created", null, steps);
    }

    public OfferRecord withAcceptance(String state, @Nullable Long moment) {
        return new OfferRecord(id, applicationId, job, createdAt, versions, state, moment, steps);
    }

    OfferRecord withSteps(List<ApprovalRecord.StepDefinition> definition) {
        return new OfferRecord(id, applicationId, job, createdAt, versions, acceptance, decidedAt, definition);
    }

    /** With its latest version in another state of approval. */
    OfferRecord withApproval(String state, String newAcceptance) {
        return withLatest(version -> version.withApproval(state)).withAcceptance(newAcceptance, null);
    }

    /** With a value of one of the company's own fields in its latest version; null clears it. */
    public OfferRecord withFieldValue(String field, @Nullable Object value) {
        return withLatest(version -> new Version(
                version.company,
                version.id,
                version.startDate,
                version.salary,
                version.createdAt,
                version.openingId,
                version.bonus,
                version.fieldValues.with(field, value),
                version.author,
                version.approval));
    }

    private OfferRecord withLatest(UnaryOperator<Version> change) {
        List<Version> changed = new ArrayList<>(versions);
        changed.set(changed.size() - 1, change.apply(latest()));
        return new OfferRecord(id, applicationId, job, createdAt, List.copyOf(changed), acceptance, decidedAt, steps);
    }

    @Override
    public void write(JsonWriter json, View view) {
        writeHead(json, view, latest().openingId);
        json.endObject();
    }

    @Override
    public void writeDetail(JsonWriter json, View view) {
        writeDetail(json, view, !view.expands(WITHOUT_FORM));
    }

    /**
     * Writes the offer with all its versions.
     *
     * @param form whether to write the form, which is large
     */
    public void writeDetail(JsonWriter json, View view, boolean form) {
        writeHead(json, view, latest().openingId);
        json.array("versions");
        for (Version version : versions) {
            version.write(json.object(), view, version.openingId);
        }
        json.endArray();
        if (form) {
            OfferForm.of(List.of()).write(json, "formDefinition");
        }
        json.endObject();
    }

    private void writeHead(JsonWriter json, View view, @Nullable String opening) {
        json.object()
                .text("id", id)
                .nullableInstant("decidedAt", decidedAt)
                .text("applicationId", applicationId)
                .text("acceptanceStatus", acceptance)
                .text("offerStatus", offerStatus())
                .object("latestVersion");
        latest().write(json, view, opening);
    }
}
