package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Messages that a candidate gets one after the other.
 *
 * @param owner the id of the user that it was made for, who is the only one to see it while it is a draft
 * @param restricted whether its candidate is confidential
 */
public record SequenceRecord(
        String id,
        long createdAt,
        String candidateId,
        @Nullable String applicationId,
        String templateId,
        Status status,
        List<SequenceStage> stages,
        String owner,
        boolean restricted)
        implements Row {
    private static final int SEEDS = 12;
    private static final List<Status> SEED_STATUSES = List.of(
            Status.Running, Status.Completed, Status.Cancelled, Status.Running, Status.Unsubscribed, Status.Paused);

    /** Ashby's names of the states; what is not started is a draft. */
    public enum Status {
        NotStarted,
        Running,
        Paused,
        Completed,
        Cancelled,
        Unsubscribed
    }

    static FixedTable<SequenceRecord> table(Company company) {
        List<SequenceTemplateRecord> templates =
                SequenceTemplateRecord.table(company.dates()).rows();
        List<SequenceRecord> sequences = new ArrayList<>();
        SeedCandidates people = company.people();
        UserRecord owner = company.user("u05");
        for (int i = 0; i < SEEDS; i++) {
            CandidateRecord candidate = people.row((int) ((long) i * people.size() / SEEDS));
            if (candidate.hasEmail()) {
                Status status = SEED_STATUSES.get(sequences.size() % SEED_STATUSES.size());
                long age = company.dates().now() - candidate.createdAt();
                String key = String.valueOf(sequences.size());
                SequenceRecord draft = draft(
                        Ids.of("sequence", key),
                        candidate.createdAt() + Math.min(age / 2, 3 * Dates.DAY),
                        candidate,
                        null,
                        templates.get(i % templates.size()),
                        EmailSenderRecord.of(owner).get(0),
                        owner);
                sequences.add(draft.as(status, status == Status.Completed ? draft.stages.size() : 1));
            }
        }
        return new FixedTable<>(sequences);
    }

    /** A sequence that is not started. */
    public static SequenceRecord draft(
            String id,
            long createdAt,
            CandidateRecord candidate,
            @Nullable String applicationId,
            SequenceTemplateRecord template,
            EmailSenderRecord sender,
            UserRecord owner) {
        List<SequenceStage> stages = new ArrayList<>();
        for (SequenceStage stage : template.stages()) {
            stages.add(new SequenceStage(
                    Ids.of("sequenceStage", id + "/" + stages.size()),
                    stage.type(),
                    sender,
                    stage.subject(),
                    stage.bodyHtml(),
                    stage.sendAfter(),
                    false));
        }
        return new SequenceRecord(
                id,
                createdAt,
                candidate.id(),
                applicationId,
                template.id(),
                Status.NotStarted,
                List.copyOf(stages),
                owner.id(),
                candidate.restricted());
    }

    public boolean isDraft() {
        return status == Status.NotStarted;
    }

    public SequenceRecord started() {
        return as(Status.Running, 1);
    }

    public SequenceRecord cancelled() {
        return as(Status.Cancelled, 0);
    }

    /** The same sequence in another state, with that many stages started at least. */
    private SequenceRecord as(Status newStatus, int startedStages) {
        List<SequenceStage> now = new ArrayList<>();
        for (SequenceStage stage : stages) {
            now.add(now.size() < startedStages ? stage.start() : stage);
        }
        return new SequenceRecord(
                id, createdAt, candidateId, applicationId, templateId, newStatus, List.copyOf(now), owner, restricted);
    }

    public SequenceRecord withStage(String stageId, UnaryOperator<SequenceStage> change) {
        return new SequenceRecord(
                id,
                createdAt,
                candidateId,
                applicationId,
                templateId,
                status,
                stages.stream()
                        .map(stage -> stage.id().equals(stageId) ? change.apply(stage) : stage)
                        .toList(),
                owner,
                restricted);
    }

    @Override
    public void write(JsonWriter json, View view) {
        write(json, (String) null);
    }

    /**
     * Writes the sequence.
     *
     * @param startResult what came of an attempt to start it; null if there was none
     */
    public void write(JsonWriter json, @Nullable String startResult) {
        json.object()
                .text("id", id)
                .text("candidateId", candidateId)
                .nullableText("applicationId", applicationId)
                .text("sequenceTemplateId", templateId)
                .text("status", status.name())
                .instant("createdAt", createdAt)
                .array("stages");
        stages.forEach(stage -> stage.write(json));
        json.endArray().optionalText("startResult", startResult).endObject();
    }
}
