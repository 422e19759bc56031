package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.ChildTables;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.Keyed;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.RowPlace;
import io.ashbyconnector.sandbox.table.RowWalk;
import io.ashbyconnector.sandbox.table.SeedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Interviews: their kinds, their schedules, and who holds them. Thread-safe. */
public final class Interviews {
    private final Company company;
    private final List<LiveTable<?>> tables = new ArrayList<>();
    private final Lazy<Keyed<InterviewRecord>> kinds;
    private final Lazy<SeedSchedules> seedSchedules;
    private final LiveTable<InterviewRecord> interviews;
    private final LiveTable<InterviewPlanRecord.Stage> stages;
    private final LiveTable<InterviewStageGroupRecord> stageGroups;
    private final LiveTable<InterviewScheduleRecord> schedules;
    private final ChildTables<InterviewEventRecord> events;
    private final LiveTable<InterviewerPoolRecord> pools;
    private final LiveTable<InterviewerPauseRecord> pauses;
    private final LiveTable<InterviewerSettingsRecord> settings;
    private final LiveTable<TakeHomeRecord> takeHomes;

    /** The schedules of events that were added, by the event's id. */
    private final Map<String, String> addedEvents = new ConcurrentHashMap<>();

    Interviews(Company company) {
        this.company = company;
        kinds = new Lazy<>(() -> new Keyed<>(InterviewRecord.table(company.dates()), InterviewRecord::key));
        seedSchedules = new Lazy<>(() -> new SeedSchedules(company, this));
        interviews = live("interview", () -> kinds.get().table());
        stages = fixed("interviewStage", this::allStages);
        stageGroups = fixed("interviewStageGroup", InterviewStageGroupRecord::table);
        schedules = live("interviewSchedule", seedSchedules);
        events = new ChildTables<>("interviewEvent", this::seedEvents, company.changes());
        pools = fixed("interviewerPool", () -> InterviewerPoolRecord.table(company, this));
        pauses = fixed("interviewerPause", this::seedPauses);
        settings = fixed("interviewerSettings", this::seedSettings);
        takeHomes =
                fixed("takeHome", () -> new SeedTakeHomes(company, kinds.get().get("take-home")));
    }

    private <R extends Row> LiveTable<R> live(String kind, Supplier<? extends SeedTable<R>> seed) {
        LiveTable<R> table = new LiveTable<>(kind, seed, company.changes());
        tables.add(table);
        return table;
    }

    private <R extends Row> LiveTable<R> fixed(String kind, Supplier<? extends SeedTable<R>> maker) {
        return live(kind, new Lazy<>(maker));
    }

    void clear() {
        tables.forEach(LiveTable::clear);
        events.clear();
        addedEvents.clear();
    }

    private FixedTable<InterviewPlanRecord.Stage> allStages() {
        List<InterviewPlanRecord.Stage> all = new ArrayList<>();
        RowWalk<InterviewPlanRecord> plans = company.interviewPlans().walk(RowPlace.START, plan -> true);
        for (InterviewPlanRecord plan = plans.next(); plan != null; plan = plans.next()) {
            all.addAll(plan.stages());
        }
        return new FixedTable<>(all);
    }

    private FixedTable<InterviewEventRecord> seedEvents(String scheduleId) {
        InterviewEventRecord event = seedSchedules.get().event(scheduleId);
        return new FixedTable<>(event == null ? List.of() : List.of(event));
    }

    private FixedTable<InterviewerPauseRecord> seedPauses() {
        long now = company.dates().now();
        return new FixedTable<>(List.of(new InterviewerPauseRecord(
                Ids.of("interviewerPause", "u16"),
                company.user("u16").id(),
                now - 4 * Dates.DAY,
                now + 14 * Dates.DAY,
                "Parental leave",
                now - 9 * Dates.DAY,
                false)));
    }

    private FixedTable<InterviewerSettingsRecord> seedSettings() {
        List<InterviewerSettingsRecord> all = new ArrayList<>();
        RowWalk<UserRecord> users = company.users().walk(RowPlace.START, user -> true);
        for (UserRecord user = users.next(); user != null; user = users.next()) {
            boolean busy = user.globalRole().equals("Limited Access");
            all.add(new InterviewerSettingsRecord(
                    user.id(), busy ? (Long) 2L : null, busy ? (Long) 6L : null, user.createdAt()));
        }
        return new FixedTable<>(all);
    }

    long now() {
        return company.clock().millis();
    }

    UserRecord user(String id) {
        return Objects.requireNonNull(company.users().find(id), id);
    }

    public LiveTable<InterviewRecord> interviews() {
        return interviews;
    }

    public LiveTable<InterviewPlanRecord.Stage> stages() {
        return stages;
    }

    public LiveTable<InterviewStageGroupRecord> stageGroups() {
        return stageGroups;
    }

    /** In the order of their applications; those that were added follow the seed ones of the same application. */
    public LiveTable<InterviewScheduleRecord> schedules() {
        return schedules;
    }

    /** The events of each schedule, by its id, with those that were cancelled. */
    public ChildTables<InterviewEventRecord> events() {
        return events;
    }

    public LiveTable<InterviewerPoolRecord> pools() {
        return pools;
    }

    public LiveTable<InterviewerPauseRecord> pauses() {
        return pauses;
    }

    public LiveTable<InterviewerSettingsRecord> settings() {
        return settings;
    }

    /** In the order of their applications. */
    public LiveTable<TakeHomeRecord> takeHomes() {
        return takeHomes;
    }

    /** The kind of interview that is usual in a stage of a plan, by its order; the values interview where none is. */
    InterviewRecord usual(InterviewPlanRecord plan, int stage) {
        String key = switch (stage) {
            case InterviewPlanRecord.PHONE ->
                switch (plan.key) {
                    case "plan-eng" -> "recruiter-call";
                    case "plan-com" -> "intro-call";
                    default -> "phone-screen";
                };
            case InterviewPlanRecord.ONSITE ->
                switch (plan.key) {
                    case "plan-eng" -> "technical";
                    case "plan-com" -> "role-play";
                    default -> "team";
                };
            default -> "values";
        };
        return kinds.get().get(key);
    }

    /** The kind of interview that is usual in the stage with this id. */
    public InterviewRecord usualIn(String stageId) {
        InterviewPlanRecord.Stage stage = stages.find(stageId);
        InterviewPlanRecord plan =
                stage == null ? null : company.interviewPlans().find(stage.planId());
        return stage == null || plan == null ? kinds.get().get("values") : usual(plan, stage.order());
    }

    /** What a job's applicants meet in a stage. */
    List<InterviewRecord> of(JobRecord job, InterviewPlanRecord plan, InterviewPlanRecord.Stage stage) {
        if (!stage.type().equals("Active")) {
            return List.of();
        }
        List<InterviewRecord> held = new ArrayList<>();
        held.add(usual(plan, stage.order()));
        if (stage.order() == InterviewPlanRecord.ONSITE) {
            held.add(kinds.get().get("values"));
            kinds.get().table().rows().stream()
                    .filter(each -> job.id().equals(each.jobId()))
                    .forEach(held::add);
            held.add(kinds.get().get("debrief"));
        }
        return held;
    }

    /** The events of a schedule without those that were cancelled. */
    public List<InterviewEventRecord> eventsOf(String scheduleId) {
        List<InterviewEventRecord> found = new ArrayList<>();
        RowWalk<InterviewEventRecord> walk = events.of(scheduleId).walk(RowPlace.START, event -> !event.cancelled());
        for (InterviewEventRecord event = walk.next(); event != null; event = walk.next()) {
            found.add(event);
        }
        return found;
    }

    /** The event with this id, or null. */
    public @Nullable InterviewEventRecord event(String id) {
        String schedule = addedEvents.get(id);
        if (schedule == null) {
            int position = seedSchedules.get().positionOfEvent(id);
            InterviewEventRecord seed =
                    position < 0 ? null : seedSchedules.get().eventAt(position);
            schedule = seed == null ? null : seed.scheduleId();
        }
        InterviewEventRecord event =
                schedule == null ? null : events.of(schedule).find(id);
        return event == null || event.cancelled() ? null : event;
    }

    /** The event of an application with this id, or null. */
    @Nullable
    InterviewEventRecord eventOf(String applicationId, String id) {
        String added = addedEvents.get(id);
        String schedule = added == null ? seedScheduleOf(applicationId, id) : added;
        InterviewScheduleRecord found = schedule == null ? null : schedules.find(schedule);
        if (found == null || !found.applicationId().equals(applicationId)) {
            return null;
        }
        InterviewEventRecord event = events.of(found.id()).find(id);
        return event == null || event.cancelled() ? null : event;
    }

    private @Nullable String seedScheduleOf(String applicationId, String eventId) {
        int start = positionOf(applicationId);
        for (int position = start; position < positionAfter(applicationId); position++) {
            InterviewEventRecord seed = seedSchedules.get().eventAt(position);
            if (seed != null && seed.id().equals(eventId)) {
                return seed.scheduleId();
            }
        }
        return null;
    }

    /** Where the schedules of an application begin. */
    public int positionOf(String applicationId) {
        int application = company.course().position(applicationId);
        return application < 0 ? schedules.seedSize() : application * SeedSchedules.SLOTS;
    }

    /** The position behind the schedules of an application. */
    public int positionAfter(String applicationId) {
        return Math.min(positionOf(applicationId) + SeedSchedules.SLOTS, schedules.seedSize());
    }

    /** Adds a schedule for the stage that an application is in, without events. */
    public InterviewScheduleRecord addSchedule(ApplicationRecord application, UserRecord author, String owner) {
        return schedules.add(
                positionAfter(application.id()),
                id -> new InterviewScheduleRecord(
                        this,
                        id,
                        "Scheduled",
                        application.id(),
                        application.currentStage().id(),
                        author,
                        now(),
                        owner,
                        application.restricted()));
    }

    public InterviewEventRecord addEvent(
            InterviewScheduleRecord schedule, Function<String, InterviewEventRecord> maker) {
        InterviewEventRecord event = events.toChange(schedule.id()).add(maker);
        addedEvents.put(event.id(), schedule.id());
        schedules.touch(schedule.id());
        return event;
    }

    /** Changes an event, and with it its schedule. */
    public InterviewEventRecord updateEvent(InterviewEventRecord event, UnaryOperator<InterviewEventRecord> change) {
        InterviewEventRecord now = events.toChange(event.scheduleId()).update(event.id(), change);
        schedules.touch(event.scheduleId());
        return now;
    }

    /** Whether a user holds no interviews now. */
    boolean paused(String userId) {
        RowWalk<InterviewerPauseRecord> walk = pauses.walk(
                RowPlace.START,
                pause -> pause.userId().equals(userId) && pause.startsAt() <= now() && pause.endsAfter(now()));
        return walk.next() != null;
    }

    /** Whether a user has a pause that is not over. */
    public boolean hasPause(String userId) {
        RowWalk<InterviewerPauseRecord> walk =
                pauses.walk(RowPlace.START, pause -> pause.userId().equals(userId) && pause.endsAfter(now()));
        return walk.next() != null;
    }

    public void deletePause(String id) {
        pauses.update(id, InterviewerPauseRecord::withDeleted);
    }

    /** Adds a pool without members. */
    public InterviewerPoolRecord addPool(String title, boolean training) {
        return pools.add(id -> new InterviewerPoolRecord(this, id, title, false, training, List.of(), Map.of(), now()));
    }

    /** The transcript with this id, or null. */
    public @Nullable NotetakerTranscript transcript(String id) {
        int position = seedSchedules.get().positionOfTranscript(id);
        InterviewEventRecord event = position < 0 ? null : seedSchedules.get().eventAt(position);
        return event == null || !id.equals(event.transcriptId())
                ? null
                : new NotetakerTranscript(id, event, company.course().row(position / SeedSchedules.SLOTS));
    }
}
