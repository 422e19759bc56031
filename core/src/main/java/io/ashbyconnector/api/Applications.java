package io.ashbyconnector.api;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.application.ApplicationRow;
import io.ashbyconnector.model.application.CriteriaEvaluation;
import io.ashbyconnector.model.application.DeletedApplication;
import io.ashbyconnector.model.interview.InterviewStage;
import io.ashbyconnector.model.job.HiringTeamMember;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What candidates are considered for: each application is of one candidate for one job. */
public final class Applications extends SearchableEntity<Application, Applications.Query, ApplicationRow> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Applications(Engine engine) {
        super(engine, "applications", Application.class, ApplicationRow.class, Query::new);
    }

    /**
     * Considers a candidate for a job. Ashby API, application.create.
     *
     * @param candidateId the candidate's id, a UUID
     * @param jobId the job's id, a UUID
     * @return the new application
     */
    public Application create(String candidateId, String jobId) {
        return create(candidateId, jobId, options -> {});
    }

    /**
     * Considers a candidate for a job. Ashby API, application.create.
     *
     * @param candidateId the candidate's id, a UUID
     * @param jobId the job's id, a UUID
     * @param options sets the optional parameters
     * @return the new application
     */
    public Application create(String candidateId, String jobId, Consumer<NewApplication> options) {
        return target("create", Application.class)
                .record(new NewApplication()
                        .set("candidateId", candidateId)
                        .set("jobId", jobId)
                        .filledBy(options));
    }

    /**
     * Changes the application's source, credit or time of creation. Ashby API, application.update.
     *
     * @param applicationId the application's id, a UUID
     * @param options sets what is to change
     * @return the application as it is afterwards
     */
    public Application update(String applicationId, Consumer<ApplicationChanges> options) {
        return target("update", Application.class)
                .record(new ApplicationChanges()
                        .set("applicationId", applicationId)
                        .filledBy(options));
    }

    /**
     * How the application meets the job's criteria, as Ashby's AI review judged it: Ashby API,
     * application.listCriteriaEvaluations.
     *
     * @param applicationId the application's id, a UUID
     * @return the query, which sends nothing before it is run
     */
    public PlainQuery<CriteriaEvaluation> criteriaEvaluations(String applicationId) {
        return new PlainQuery<>(
                target("list_criteria_evaluations", CriteriaEvaluation.class),
                Map.of("applicationId", required(applicationId, "applicationId")));
    }

    /**
     * The stages that the application was in, and when: Ashby API, application.listHistory.
     *
     * @param applicationId the application's id, a UUID
     * @return the query, which sends nothing before it is run
     */
    public PlainQuery<Application.HistoryEntry> history(String applicationId) {
        return new PlainQuery<>(
                target("list_history", Application.HistoryEntry.class),
                Map.of("applicationId", required(applicationId, "applicationId")));
    }

    /**
     * Adds a user to the application's hiring team. Ashby API, application.addHiringTeamMember.
     *
     * @param applicationId the application's id, a UUID
     * @param teamMemberId the id of the user, a UUID
     * @param roleId the id of the role in the hiring team, a UUID
     * @return the user as a member of the team
     */
    public HiringTeamMember addHiringTeamMember(String applicationId, String teamMemberId, String roleId) {
        return target("add_hiring_team_member", HiringTeamMember.class)
                .record(new Required()
                        .set("applicationId", applicationId)
                        .set("teamMemberId", teamMemberId)
                        .set("roleId", roleId));
    }

    /**
     * Sets where the application came from; null clears it. Ashby API, application.changeSource.
     *
     * @param applicationId the application's id, a UUID
     * @param sourceId the source's id, a UUID, or null
     * @return the application as it is afterwards
     */
    public Application changeSource(String applicationId, @Nullable String sourceId) {
        return target("change_source", Application.class)
                .record(new Required().set("applicationId", applicationId).setNullable("sourceId", sourceId));
    }

    /**
     * Moves the application to another stage of its interview plan. Ashby API, application.changeStage.
     *
     * @param applicationId the application's id, a UUID
     * @param interviewStageId the interview stage's id, a UUID
     * @return the application as it is afterwards
     */
    public Application changeStage(String applicationId, String interviewStageId) {
        return changeStage(applicationId, interviewStageId, options -> {});
    }

    /**
     * Moves the application to another stage of its interview plan; an archived one needs a reason. Ashby API,
     * application.changeStage.
     *
     * @param applicationId the application's id, a UUID
     * @param interviewStageId the interview stage's id, a UUID
     * @param options sets the optional parameters
     * @return the application as it is afterwards
     */
    public Application changeStage(String applicationId, String interviewStageId, Consumer<StageChange> options) {
        return target("change_stage", Application.class)
                .record(new StageChange()
                        .set("applicationId", applicationId)
                        .set("interviewStageId", interviewStageId)
                        .filledBy(options));
    }

    /**
     * Moves the application to the stage of this title in its interview plan. The case of letters does not matter, unless
     * it tells two stages apart. Ashby API, application.info, interviewStage.list and application.changeStage.
     *
     * @param applicationId the application's id, a UUID
     * @param stageTitle the title of the stage
     * @return the application as it is afterwards
     * @throws InvalidInputException when its plan has no stage of this title, or several; nothing is changed then
     */
    public Application changeStageTo(String applicationId, String stageTitle) {
        String title = required(stageTitle, "stageTitle").strip();
        return changeStage(
                new StageChange().set("applicationId", applicationId),
                stages -> {
                    List<InterviewStage> titled = stages.stream()
                            .filter(stage -> title.equalsIgnoreCase(title(stage)))
                            .toList();
                    List<InterviewStage> exact = titled.stream()
                            .filter(stage -> title.equals(title(stage)))
                            .toList();
                    return exact.isEmpty() ? titled : exact;
                },
                "titled '" + title + "'");
    }

    private static String title(InterviewStage stage) {
        return String.valueOf(stage.title()).strip();
    }

    /**
     * Archives the application. Ashby API, application.info, interviewStage.list and application.changeStage.
     *
     * @param applicationId the application's id, a UUID
     * @param archiveReasonId the archive reason's id, a UUID
     * @return the application as it is afterwards
     */
    public Application archive(String applicationId, String archiveReasonId) {
        return archive(applicationId, archiveReasonId, options -> {});
    }

    /**
     * Archives the application, and mails the candidate if the options say so. Ashby API, application.info,
     * interviewStage.list and application.changeStage.
     *
     * @param applicationId the application's id, a UUID
     * @param archiveReasonId the archive reason's id, a UUID
     * @param options sets the optional parameters
     * @return the application as it is afterwards
     * @throws InvalidInputException when its plan has no archived stage, or several; nothing is changed then
     */
    public Application archive(String applicationId, String archiveReasonId, Consumer<StageChange> options) {
        return changeStage(
                new StageChange()
                        .set("applicationId", applicationId)
                        .set("archiveReasonId", archiveReasonId)
                        .filledBy(options),
                stages -> stages.stream()
                        .filter(stage -> InterviewStage.Type.ARCHIVED.equals(stage.type()))
                        .toList(),
                "of the type Archived");
    }

    private Application changeStage(
            StageChange change, UnaryOperator<List<InterviewStage>> wanted, String description) {
        QueryTarget<Application> target = target("change_stage", Application.class);
        String applicationId = String.valueOf(change.values().get("applicationId"));
        // What is refused whatever the stage is refused before the plan is read; any id will do until then.
        target.check(change.set("interviewStageId", applicationId).values());
        return target.record(change.set(
                "interviewStageId", stage(applicationId, wanted, description).id()));
    }

    private InterviewStage stage(String applicationId, UnaryOperator<List<InterviewStage>> wanted, String description) {
        InterviewStage current = get(applicationId).currentInterviewStage();
        String plan = current == null ? null : current.interviewPlanId();
        if (plan == null) {
            throw refused(
                    "Ashby does not say which interview plan the application is in.",
                    "Call changeStage with the id of a stage.");
        }
        List<InterviewStage> stages =
                new InterviewStages(engine()).list(plan).stream().toList();
        List<InterviewStage> found = wanted.apply(stages);
        if (found.size() != 1) {
            throw refused(
                    "The application's interview plan has " + (found.isEmpty() ? "no stage " : "several stages ")
                            + description + ".",
                    "Its stages are "
                            + stages.stream()
                                    .map(stage -> "'" + title(stage) + "' (" + stage.id() + ")")
                                    .collect(Collectors.joining(", "))
                            + "; changeStage takes the id of one.");
        }
        return found.get(0);
    }

    private static InvalidInputException refused(String message, String hint) {
        return new InvalidInputException(
                ErrorDetails.of(message).in("applications.change_stage").hint(hint));
    }

    /**
     * Takes a user off the application's hiring team. Ashby API, application.removeHiringTeamMember.
     *
     * @param applicationId the application's id, a UUID
     * @param teamMemberId the id of the user, a UUID
     * @param roleId the id of the role in the hiring team, a UUID
     * @return the user who was a member of the team
     */
    public HiringTeamMember removeHiringTeamMember(String applicationId, String teamMemberId, String roleId) {
        return target("remove_hiring_team_member", HiringTeamMember.class)
                .record(new Required()
                        .set("applicationId", applicationId)
                        .set("teamMemberId", teamMemberId)
                        .set("roleId", roleId));
    }

    /**
     * Moves the application to another job. Ashby API, application.transfer.
     *
     * @param applicationId the application's id, a UUID
     * @param jobId the job's id, a UUID
     * @param interviewPlanId the interview plan's id, a UUID
     * @param interviewStageId the interview stage's id, a UUID
     * @return the application as it is afterwards
     */
    public Application transfer(String applicationId, String jobId, String interviewPlanId, String interviewStageId) {
        return transfer(applicationId, jobId, interviewPlanId, interviewStageId, options -> {});
    }

    /**
     * Moves the application to another job. Ashby API, application.transfer.
     *
     * @param applicationId the application's id, a UUID
     * @param jobId the job's id, a UUID
     * @param interviewPlanId the interview plan's id, a UUID
     * @param interviewStageId the interview stage's id, a UUID
     * @param options sets the optional parameters
     * @return the application as it is afterwards
     */
    public Application transfer(
            String applicationId,
            String jobId,
            String interviewPlanId,
            String interviewStageId,
            Consumer<TransferOptions> options) {
        return target("transfer", Application.class)
                .record(new TransferOptions()
                        .set("applicationId", applicationId)
                        .set("jobId", jobId)
                        .set("interviewPlanId", interviewPlanId)
                        .set("interviewStageId", interviewStageId)
                        .filledBy(options));
    }

    /**
     * Replaces the whole stage history of the application. Ashby API, application.updateHistory.
     *
     * <p>Cannot be undone, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     *
     * @param applicationId the application's id, a UUID
     * @param applicationHistory the stages, in order
     * @return the application as it is afterwards
     */
    public Application updateHistory(String applicationId, List<StageEntry> applicationHistory) {
        return target("update_history", Application.class)
                .record(new Required()
                        .set("applicationId", applicationId)
                        .set("applicationHistory", StageEntry.sent(applicationHistory)));
    }

    /**
     * Deletes the application for good. Ashby API, application.delete.
     *
     * <p>Cannot be undone, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     *
     * @param applicationId the application's id, a UUID
     * @return the id of the application that is no more
     */
    public DeletedApplication delete(String applicationId) {
        return target("delete", DeletedApplication.class).record(new Required().set("applicationId", applicationId));
    }

    /** Lists applications: Ashby API, application.list. */
    public static final class Query extends ListQuery<Application, Query> {

        private Query(QueryTarget<Application> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<Application> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /**
         * Those in this state.
         *
         * @param status the state
         * @return a query with this setting
         */
        public Query status(Application.Status status) {
            return set("status", status == null ? null : status.value());
        }

        /**
         * Those for one job.
         *
         * @param id the job's id, a UUID
         * @return a query with this setting
         */
        public Query jobId(String id) {
            return set("jobId", id);
        }

        /**
         * Returns these relations in full: {@code openings}.
         *
         * @param relations the names of the relations, as they are listed here
         * @return a query with this setting
         */
        public Query expand(String... relations) {
            return set("expand", relations == null ? null : Arrays.asList(relations));
        }

        /**
         * Those that were created after that time.
         *
         * @param moment the moment
         * @return a query with this setting
         */
        public Query createdAfter(Instant moment) {
            return set("createdAfter", moment);
        }

        /**
         * Those that were created before that time.
         *
         * @param moment the moment
         * @return a query with this setting
         */
        public Query createdBefore(Instant moment) {
            return set("createdBefore", moment);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         *
         * @param token the sync token of the earlier listing
         * @return a query with this setting
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }

    /** What else application.create takes; what is left out is up to Ashby. */
    public static final class NewApplication extends Options<NewApplication> {

        private NewApplication() {}

        /**
         * The id of the interview plan; left out, the job's default one.
         *
         * @param interviewPlanId the id of the interview plan, a UUID; left out, the job's default one
         * @return these options
         */
        public NewApplication interviewPlanId(String interviewPlanId) {
            return set("interviewPlanId", interviewPlanId);
        }

        /**
         * The id of the stage, or FirstPreInterviewScreen; left out, the first stage of the kind Lead.
         *
         * @param interviewStageId the id of the stage, or FirstPreInterviewScreen; left out, the first stage of the kind
         *     Lead
         * @return these options
         */
        public NewApplication interviewStageId(String interviewStageId) {
            return set("interviewStageId", interviewStageId);
        }

        /**
         * The id of the source.
         *
         * @param sourceId the id of the source, a UUID
         * @return these options
         */
        public NewApplication sourceId(String sourceId) {
            return set("sourceId", sourceId);
        }

        /**
         * The id of the user who is credited.
         *
         * @param creditedToUserId the id of the user who is credited, a UUID
         * @return these options
         */
        public NewApplication creditedToUserId(String creditedToUserId) {
            return set("creditedToUserId", creditedToUserId);
        }

        /**
         * When it was created, if not now.
         *
         * @param createdAt when it was created, if not now
         * @return these options
         */
        public NewApplication createdAt(Instant createdAt) {
            return set("createdAt", createdAt);
        }

        /**
         * The stages that the application was in.
         *
         * @param applicationHistory the stages that the application was in
         * @return these options
         */
        public NewApplication applicationHistory(List<StageEntry> applicationHistory) {
            return set("applicationHistory", StageEntry.sent(applicationHistory));
        }
    }

    /** What application.update changes; what is left out stays as it is. */
    public static final class ApplicationChanges extends Options<ApplicationChanges> {

        private ApplicationChanges() {}

        /**
         * The id of the source.
         *
         * @param sourceId the id of the source, a UUID
         * @return these options
         */
        public ApplicationChanges sourceId(String sourceId) {
            return set("sourceId", sourceId);
        }

        /**
         * The id of the user who is credited.
         *
         * @param creditedToUserId the id of the user who is credited, a UUID
         * @return these options
         */
        public ApplicationChanges creditedToUserId(String creditedToUserId) {
            return set("creditedToUserId", creditedToUserId);
        }

        /**
         * When it was created, if not now.
         *
         * @param createdAt when it was created, if not now
         * @return these options
         */
        public ApplicationChanges createdAt(Instant createdAt) {
            return set("createdAt", createdAt);
        }

        /**
         * Whether colleagues who subscribed are notified; the default is true.
         *
         * @param sendNotifications whether colleagues who subscribed are notified; the default is true
         * @return these options
         */
        public ApplicationChanges sendNotifications(boolean sendNotifications) {
            return set("sendNotifications", sendNotifications);
        }
    }

    /** Options of application.changeStage. */
    public static final class StageChange extends Options<StageChange> {

        private StageChange() {}

        /**
         * The reason; needed when the stage is an archived one.
         *
         * @param archiveReasonId the archive reason's id, a UUID; needed when the stage is an archived one
         * @return these options
         */
        public StageChange archiveReasonId(String archiveReasonId) {
            return set("archiveReasonId", archiveReasonId);
        }

        /**
         * Mails the candidate from a template, on the next morning; the call then needs a confirmation.
         *
         * @param communicationTemplateId the communication template's id, a UUID
         * @return these options
         */
        public StageChange archiveEmail(String communicationTemplateId) {
            return set(
                    "archiveEmail",
                    Map.of("communicationTemplateId", required(communicationTemplateId, "communicationTemplateId")));
        }

        /**
         * Mails the candidate from a template at a moment, or at once when it is past; the call then needs a
         * confirmation.
         *
         * @param communicationTemplateId the communication template's id, a UUID
         * @param sendAt when to send it
         * @return these options
         */
        public StageChange archiveEmail(String communicationTemplateId, Instant sendAt) {
            return set(
                    "archiveEmail",
                    Map.of(
                            "communicationTemplateId",
                            required(communicationTemplateId, "communicationTemplateId"),
                            "sendAt",
                            required(sendAt, "sendAt")));
        }
    }

    /** Options of application.transfer. */
    public static final class TransferOptions extends Options<TransferOptions> {

        private TransferOptions() {}

        /**
         * Whether the activities of the new stage start, which may send mail; the default is true.
         *
         * @param startAutomaticActivities whether the activities of the new stage start, which may send mail; the default
         *     is true
         * @return these options
         */
        public TransferOptions startAutomaticActivities(boolean startAutomaticActivities) {
            return set("startAutomaticActivities", startAutomaticActivities);
        }
    }
}
