package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.InterviewerPauseRecord;
import io.ashbyconnector.sandbox.company.InterviewerPoolRecord;
import io.ashbyconnector.sandbox.company.InterviewerSettingsRecord;
import io.ashbyconnector.sandbox.company.Interviews;
import io.ashbyconnector.sandbox.company.UserRecord;
import io.ashbyconnector.sandbox.table.Row;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Interviewers: their pools, limits and pauses. */
final class InterviewerOperations extends Area {
    private static final String READ = "hiringProcessMetadataRead";
    private static final String WRITE = "hiringProcessMetadataWrite";
    private static final String READ_USERS = "organizationRead";
    private static final String WRITE_USERS = "organizationWrite";

    private final Interviews interviews;

    InterviewerOperations(Company company, Tokens tokens) {
        super(company, tokens);
        this.interviews = company.interviews();
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "interviewerPool.list" -> list(name, READ, interviews.pools()).filter(InterviewerOperations::pools);
            case "interviewerPool.info" -> info(READ, "interviewer_pool", "interviewerPoolId", interviews.pools());
            case "interviewerPool.create" -> write(WRITE, this::create);
            case "interviewerPool.update" -> write(WRITE, this::update);
            case "interviewerPool.archive" -> write(WRITE, (params, key) -> setArchived(params, key, true));
            case "interviewerPool.restore" -> write(WRITE, (params, key) -> setArchived(params, key, false));
            case "interviewerPool.addUser" -> write(WRITE, this::addUser);
            case "interviewerPool.removeUser" -> write(WRITE, this::removeUser);
            case "user.interviewerSettings" -> info(READ_USERS, "user", "userId", interviews.settings());
            case "user.updateInterviewerSettings" -> write(WRITE_USERS, this::updateSettings);
            case "user.listInterviewerPauses" ->
                list(name, READ_USERS, interviews.pauses())
                        .paging(ListOperation.Paging.NONE)
                        .filter(this::pauses);
            case "user.createInterviewerPause" -> write(WRITE_USERS, this::createPause);
            case "user.deleteInterviewerPause" -> writeAny(WRITE_USERS, this::deletePause);
            default -> null;
        };
    }

    private static Predicate<InterviewerPoolRecord> pools(Params params, ApiKey key) {
        boolean archived = params.flag("includeArchivedPools");
        params.flag("includeArchivedTrainingStages");
        return pool -> archived || !pool.archived();
    }

    private InterviewerPoolRecord pool(Params params, ApiKey key) {
        return named("interviewerPoolId", "interviewer_pool", interviews.pools(), params, key);
    }

    private UserRecord user(Params params, ApiKey key) {
        return named("userId", "user", company.users(), params, key);
    }

    private Row create(Params params, ApiKey key) {
        return interviews.addPool(params.requiredFilledText("title"), params.flag("requiresTraining"));
    }

    private Row update(Params params, ApiKey key) {
        InterviewerPoolRecord pool = pool(params, key);
        String title = params.has("title") ? params.requiredFilledText("title") : pool.title();
        Boolean training = params.optionalFlag("requiresTraining");
        return interviews
                .pools()
                .update(pool.id(), old -> old.with(title, training == null ? old.training() : training));
    }

    private Row setArchived(Params params, ApiKey key, boolean archive) {
        return interviews.pools().update(pool(params, key).id(), old -> old.withArchived(archive));
    }

    private Row addUser(Params params, ApiKey key) {
        InterviewerPoolRecord pool = pool(params, key);
        UserRecord user = user(params, key);
        String stage = params.id("interviewerPoolTrainingPathStageId");
        if (stage != null && !pool.hasTrainingStage(stage)) {
            throw Problem.notFound("interviewer_pool_training_path_stage", "interviewerPoolTrainingPathStageId", stage);
        }
        if (pool.archived()) {
            throw Problem.invalid("Nobody can be added to an archived pool");
        }
        if (!user.enabled()) {
            throw Problem.invalid("Expected 'userId' to name a user who is not deactivated");
        }
        return interviews
                .pools()
                .update(
                        pool.id(),
                        old -> stage == null ? old.withMember(user.id()) : old.withTrainee(user.id(), stage));
    }

    private Row removeUser(Params params, ApiKey key) {
        InterviewerPoolRecord pool = pool(params, key);
        UserRecord user = user(params, key);
        if (!pool.has(user.id())) {
            throw Problem.invalid("Expected 'userId' to name a member of the pool");
        }
        return interviews.pools().update(pool.id(), old -> old.without(user.id()));
    }

    private Row updateSettings(Params params, ApiKey key) {
        UserRecord user = user(params, key);
        InterviewerSettingsRecord old = named("userId", "user", interviews.settings(), params, key);
        Long daily = limit(params, "dailyLimit", old.dailyLimit());
        Long weekly = limit(params, "weeklyLimit", old.weeklyLimit());
        return interviews
                .settings()
                .update(user.id(), same -> new InterviewerSettingsRecord(same.id(), daily, weekly, same.createdAt()));
    }

    /** A limit as it was, another one, or none. */
    private static @Nullable Long limit(Params params, String name, @Nullable Long before) {
        if (!params.has(name)) {
            return before;
        }
        Long limit = params.isNull(name) ? null : params.number(name);
        if (limit != null && limit < 0) {
            throw params.wrong(name, "no less than 0");
        }
        return limit;
    }

    private Predicate<InterviewerPauseRecord> pauses(Params params, ApiKey key) {
        String user = user(params, key).id();
        return pause -> !pause.deleted() && pause.userId().equals(user);
    }

    private Row createPause(Params params, ApiKey key) {
        UserRecord user = user(params, key);
        long now = company.clock().millis();
        Long starts = params.instant("startsAt");
        long startsAt = starts == null ? now : starts;
        Long endsAt = params.instant("endsAt");
        String comment = params.text("comment");
        if (endsAt != null && (endsAt <= startsAt || endsAt <= now)) {
            throw params.wrong("endsAt", "after 'startsAt' and in the future");
        }
        if (interviews.hasPause(user.id())) {
            throw Problem.invalid("The user has an active or scheduled pause");
        }
        return interviews
                .pauses()
                .add(id -> new InterviewerPauseRecord(id, user.id(), startsAt, endsAt, comment, now, false));
    }

    private WriteOperation.Results deletePause(Params params, ApiKey key) {
        InterviewerPauseRecord pause =
                named("interviewerPauseId", "interviewer_pause", interviews.pauses(), params, key);
        if (pause.deleted()) {
            throw Problem.notFound("interviewer_pause", "interviewerPauseId", pause.id());
        }
        interviews.deletePause(pause.id());
        return (json, view) -> json.object().text("id", pause.id()).endObject();
    }
}
