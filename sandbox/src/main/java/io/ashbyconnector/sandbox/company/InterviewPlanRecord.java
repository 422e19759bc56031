package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.TextTable;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;

/** The stages that the applications of a job go through. */
public final class InterviewPlanRecord implements Row {
    // key | stage type | stage group | engineering | commercial | general
    private static final List<TextTable.Line> FRAME = TextTable.read("""
            lead | Lead | lead | New Lead | New Lead | New Lead
            reached | Lead | lead | Reached Out | Contacted | Contacted
            review | PreInterviewScreen | review | Application Review | Application Review | Resume Review
            phone | Active | screen | Recruiter Call | Intro Call | Phone Screen
            onsite | Active | onsite | Onsite Loop | Role Play and Panel | Team Interviews
            offer | Offer | offer | Offer | Offer | Offer
            hired | Hired | hired | Hired | Hired | Hired
            archived | Archived | archived | Archived | Archived | Archived
            """);
    static final int LEAD = 0;
    static final int REACHED = 1;
    static final int REVIEW = 2;
    static final int PHONE = 3;
    static final int ONSITE = 4;
    static final int OFFER = 5;
    static final int HIRED = 6;
    static final int ARCHIVED = 7;

    final String key;
    private final String id;
    private final String title;
    private final long createdAt;
    private final List<Stage> stages;

    private InterviewPlanRecord(String key, String title, int titleColumn, long createdAt) {
        this.key = key;
        this.id = Ids.of("interviewPlan", key);
        this.title = title;
        this.createdAt = createdAt;
        List<Stage> made = new ArrayList<>();
        for (TextTable.Line line : FRAME) {
            made.add(new Stage(
                    Ids.of("stage", key + "/" + line.text(0)),
                    line.text(titleColumn),
                    line.text(1),
                    made.size(),
                    Ids.of("stageGroup", line.text(2)),
                    id));
        }
        this.stages = List.copyOf(made);
    }

    static FixedTable<InterviewPlanRecord> table(Dates dates) {
        long created = dates.at("2024-01-16T09:00:00Z");
        return new FixedTable<>(List.of(
                new InterviewPlanRecord("plan-eng", "Engineering", 3, created),
                new InterviewPlanRecord("plan-com", "Commercial", 4, created + 60_000),
                new InterviewPlanRecord("plan-gen", "General", 5, created + 120_000)));
    }

    Stage stage(int order) {
        return stages.get(order);
    }

    /** Its stages, in order. */
    public List<Stage> stages() {
        return stages;
    }

    public String title() {
        return title;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long createdAt() {
        return createdAt;
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("title", title)
                .flag("isArchived", false)
                .instant("createdAt", createdAt)
                .instant("updatedAt", view.updatedAt(id, createdAt + 90 * Dates.DAY))
                .endObject();
    }

    /** A stage of a plan. */
    public record Stage(String id, String title, String type, int order, String groupId, String planId) implements Row {

        /** Stages are listed in the order of their plan. */
        @Override
        public long createdAt() {
            return order;
        }

        void write(JsonWriter json) {
            writeFields(json.object("currentInterviewStage"));
        }

        @Override
        public void write(JsonWriter json, View view) {
            writeFields(json.object());
        }

        private void writeFields(JsonWriter json) {
            json.text("id", id)
                    .text("title", title)
                    .text("type", type)
                    .number("orderInInterviewPlan", order)
                    .text("interviewStageGroupId", groupId)
                    .text("interviewPlanId", planId)
                    .endObject();
        }
    }
}
