package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.TextTable;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * People who can hold a kind of interview.
 *
 * @param training whether newcomers are trained first
 * @param members those who can, by their ids
 * @param trainees the training stage that each of those is in who cannot yet, by their ids
 */
public record InterviewerPoolRecord(
        Interviews interviews,
        String id,
        String title,
        boolean archived,
        boolean training,
        List<String> members,
        Map<String, String> trainees,
        long createdAt)
        implements Row {
    // key | title | training | members | trainees | note
    private static final String TABLE = """
            technical | Technical interviewers | yes | u08,u09,u10,u11 | u12,u13
            panel | Panel interviewers | no | u14,u15,u16 | -
            sales | Role play partners | yes | u17,u18 | u20
            campus | Campus interviewers 2024 | no | u11 | - | archived
            """;

    static FixedTable<InterviewerPoolRecord> table(Company company, Interviews interviews) {
        List<InterviewerPoolRecord> pools = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            String id = Ids.of("interviewerPool", line.text(0));
            Map<String, String> trainees = new LinkedHashMap<>();
            String learning = line.optional(4);
            if (learning != null) {
                Arrays.stream(learning.split(","))
                        .forEach(key -> trainees.put(Ids.of("user", key), trainingStage(id, 0)));
            }
            pools.add(new InterviewerPoolRecord(
                    interviews,
                    id,
                    line.text(1),
                    line.marked("archived"),
                    line.text(2).equals("yes"),
                    Arrays.stream(line.text(3).split(","))
                            .map(key -> Ids.of("user", key))
                            .toList(),
                    trainees,
                    company.dates().at("2024-01-18T09:00:00Z") + pools.size() * 60_000L));
        }
        return new FixedTable<>(pools);
    }

    /** The id of a stage of the training path: watching first, then being watched. */
    private static String trainingStage(String pool, int order) {
        return Ids.of("trainingStage", pool + "/" + order);
    }

    public boolean hasTrainingStage(String stageId) {
        return training && (stageId.equals(trainingStage(id, 0)) || stageId.equals(trainingStage(id, 1)));
    }

    public InterviewerPoolRecord with(String newTitle, boolean newTraining) {
        return new InterviewerPoolRecord(interviews, id, newTitle, archived, newTraining, members, trainees, createdAt);
    }

    public InterviewerPoolRecord withArchived(boolean archive) {
        return new InterviewerPoolRecord(interviews, id, title, archive, training, members, trainees, createdAt);
    }

    /** With a member who is trained already. */
    public InterviewerPoolRecord withMember(String userId) {
        List<String> more = new ArrayList<>(without(userId).members);
        more.add(userId);
        return with(more, without(userId).trainees);
    }

    /** With somebody who is in a stage of the training. */
    public InterviewerPoolRecord withTrainee(String userId, String stageId) {
        Map<String, String> more = new LinkedHashMap<>(without(userId).trainees);
        more.put(userId, stageId);
        return with(without(userId).members, more);
    }

    public InterviewerPoolRecord without(String userId) {
        Map<String, String> fewer = new LinkedHashMap<>(trainees);
        fewer.remove(userId);
        return with(members.stream().filter(each -> !each.equals(userId)).toList(), fewer);
    }

    public boolean has(String userId) {
        return members.contains(userId) || trainees.containsKey(userId);
    }

    private InterviewerPoolRecord with(List<String> newMembers, Map<String, String> newTrainees) {
        return new InterviewerPoolRecord(interviews, id, title, archived, training, newMembers, newTrainees, createdAt);
    }

    @Override
    public void write(JsonWriter json, View view) {
        writeSummary(json);
        json.endObject();
    }

    private void writeSummary(JsonWriter json) {
        json.object().text("id", id).text("title", title).flag("isArchived", archived);
        json.object("trainingPath")
                .text("id", pathId())
                .flag("enabled", training)
                .array("trainingStages");
        if (training) {
            writeStage(json, 0, "Shadow");
            writeStage(json, 1, "ReverseShadow");
        }
        json.endArray().endObject();
    }

    private String pathId() {
        return Ids.of("trainingPath", id);
    }

    private void writeStage(JsonWriter json, int order, String role) {
        json.object()
                .text("id", trainingStage(id, order))
                .text("interviewerRole", role)
                .number("interviewsRequired", 2)
                .flag("isArchived", false)
                .flag("approvalRequired", false)
                .array("approvers")
                .endArray()
                .endObject();
    }

    @Override
    public void writeDetail(JsonWriter json, View view) {
        writeSummary(json);
        json.array("qualifiedMembers");
        for (String member : members) {
            writeMember(json, view, member);
            json.endObject();
        }
        json.endArray().array("trainees");
        trainees.forEach((trainee, stage) -> {
            writeMember(json, view, trainee);
            json.object("currentProgress")
                    .text("trainingPathId", pathId())
                    .text("trainingPathStageId", stage)
                    .number("interviewsCompleted", 0)
                    .endObject()
                    .endObject();
        });
        json.endArray().endObject();
    }

    private void writeMember(JsonWriter json, View view, String userId) {
        interviews.user(userId).writeFields(json.object(), view);
        json.flag("isPaused", interviews.paused(userId));
    }
}
