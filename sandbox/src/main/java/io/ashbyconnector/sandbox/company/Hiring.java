package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.RowPlace;
import io.ashbyconnector.sandbox.table.RowWalk;
import io.ashbyconnector.sandbox.table.SeedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What hiring takes beside candidates and applications: openings and the company's choices around jobs. Thread-safe. */
public final class Hiring {
    private final Company company;
    private final List<LiveTable<?>> tables = new ArrayList<>();
    private final Lazy<SeedHires> hires;
    private final Lazy<List<OpeningRecord>> standing;
    private final Lazy<SeedOpenings> seedOpenings;
    private final LiveTable<OpeningRecord> openings;
    private final LiveTable<JobTemplateRecord> jobTemplates;
    private final LiveTable<JobBoardRecord> jobBoards;
    private final LiveTable<BrandRecord> brands;
    private final LiveTable<CloseReasonRecord> closeReasons;

    private final LiveTable<OfferRecord> offers;
    private final LiveTable<OfferProcessRecord> offerProcesses;
    private final LiveTable<ApprovalRecord> approvals;

    /** The offers that writes made or changed, in that order. */
    private final Set<String> writtenOffers = new CopyOnWriteArraySet<>();

    /** The processes that were started and have no offer yet, by the application's id. */
    private final Map<String, String> startedProcesses = new ConcurrentHashMap<>();

    /** The openings that writes made or changed, in that order. */
    private final Set<String> writtenOpenings = new CopyOnWriteArraySet<>();

    Hiring(Company company) {
        this.company = company;
        hires = new Lazy<>(() -> new SeedHires(company));
        standing = new Lazy<>(() -> OpeningRecord.standing(company));
        seedOpenings = new Lazy<>(() -> new SeedOpenings(company, standing.get(), hires.get()));
        openings = live("opening", seedOpenings);
        Lazy<SeedOffers<OfferRecord>> seedOffers =
                new Lazy<>(() -> new SeedOffers<>(company, hires.get(), "offer", offer -> offer));
        offers = live("offer", seedOffers);
        offerProcesses = fixed("offerProcess", () -> new FixedTable<>(List.of()));
        long now = company.dates().now();
        Lazy<SeedOffers<ApprovalRecord>> seedApprovals = new Lazy<>(
                () -> new SeedOffers<>(company, hires.get(), "approval", offer -> ApprovalRecord.given(offer, now)));
        approvals = live("approval", seedApprovals);
        jobTemplates = fixed("jobTemplate", () -> JobTemplateRecord.table(company));
        jobBoards = fixed("jobBoard", () -> JobBoardRecord.table(company.dates()));
        brands = fixed("brand", () -> BrandRecord.table(company.dates()));
        closeReasons = fixed("closeReason", () -> CloseReasonRecord.table(company.dates()));
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
        writtenOpenings.clear();
        writtenOffers.clear();
        startedProcesses.clear();
    }

    public LiveTable<OpeningRecord> openings() {
        return openings;
    }

    public LiveTable<JobTemplateRecord> jobTemplates() {
        return jobTemplates;
    }

    public LiveTable<JobBoardRecord> jobBoards() {
        return jobBoards;
    }

    public LiveTable<BrandRecord> brands() {
        return brands;
    }

    public LiveTable<CloseReasonRecord> closeReasons() {
        return closeReasons;
    }

    public LiveTable<OfferRecord> offers() {
        return offers;
    }

    public LiveTable<OfferProcessRecord> offerProcesses() {
        return offerProcesses;
    }

    public LiveTable<ApprovalRecord> approvals() {
        return approvals;
    }

    /** Adds a draft of a job. */
    public JobRecord addJob(
            String title,
            DepartmentRecord department,
            LocationRecord location,
            String employmentType,
            @Nullable InterviewPlanRecord defaultPlan,
            UserRecord author) {
        return company.jobs()
                .add(id ->
                        JobRecord.draft(company, id, title, department, location, employmentType, defaultPlan, author));
    }

    /** Takes the postings of a job off the boards. */
    public void unpublish(JobRecord job) {
        for (JobPostingRecord posting : company.postingsOf(job)) {
            if (posting.latest().isPublished()) {
                company.jobPostings().update(posting.id(), old -> old.withPublished(false));
            }
        }
    }

    /** Adds a draft of an opening, changed before anybody sees it. */
    public OpeningRecord addOpening(String identifier, UserRecord author, UnaryOperator<OpeningRecord> change) {
        OpeningRecord added = openings.add(id -> change.apply(OpeningRecord.draft(company, id, identifier, author)));
        writtenOpenings.add(added.id());
        return added;
    }

    public OpeningRecord updateOpening(String id, UnaryOperator<OpeningRecord> change) {
        writtenOpenings.add(id);
        return openings.update(id, change);
    }

    /** The openings of a job: the standing ones, those that hires filled, and those that were made over the API. */
    List<OpeningRecord> openingsOf(JobRecord job) {
        List<OpeningRecord> found = new ArrayList<>(standing.get());
        SeedHires all = hires.get();
        for (int hire = 0; hire < all.count(); hire++) {
            if (all.hired(hire) && all.isFor(hire, job)) {
                found.add(seedOpenings.get().of(all.application(hire)));
            }
        }
        return asTheyAre(found, opening -> opening.jobIds().contains(job.id()));
    }

    /** The opening that an application filled, or else those of its job that nobody filled. */
    List<OpeningRecord> openingsOf(ApplicationRecord application) {
        if (application.status() != ApplicationRecord.Status.Hired) {
            return asTheyAre(
                    standing.get(),
                    opening ->
                            opening.applicationId() == null && opening.jobIds().contains(application.jobId()));
        }
        SeedApplications course = company.course();
        int position = course.position(application.id());
        ApplicationRecord seed = position < 0 ? null : course.row(position);
        List<OpeningRecord> filled = seed != null && seed.status() == ApplicationRecord.Status.Hired
                ? List.of(OpeningRecord.filledBy(company, seed, course.openingId(seed.handle)))
                : List.of();
        return asTheyAre(filled, opening -> application.id().equals(opening.applicationId()));
    }

    /** These openings and those that writes made or changed, as they are now. */
    private List<OpeningRecord> asTheyAre(List<OpeningRecord> seed, Predicate<OpeningRecord> wanted) {
        Map<String, OpeningRecord> found = new LinkedHashMap<>();
        seed.forEach(opening -> found.put(opening.id(), opening));
        for (String id : writtenOpenings) {
            OpeningRecord now = openings.find(id);
            if (now != null) {
                found.put(id, now);
            }
        }
        return found.values().stream().filter(wanted).toList();
    }

    /** Whether an offer for an application stands that has not been approved. */
    public boolean openApproval(String applicationId) {
        return offersOf(applicationId).stream()
                .anyMatch(offer ->
                        offer.stands() && !"Approved".equals(offer.latest().approval()));
    }

    /** The opening of the offer that stands for an application, or null. */
    public @Nullable String offeredOpening(String applicationId) {
        for (OfferRecord offer : offersOf(applicationId)) {
            if (offer.stands()) {
                return offer.latest().openingId();
            }
        }
        return null;
    }

    /** Whether an opening was filled by, or offered to, another application than this. */
    public boolean openingInUse(String openingId, String applicationId) {
        OpeningRecord opening = openings.find(openingId);
        if (opening != null
                && opening.applicationId() != null
                && !opening.applicationId().equals(applicationId)) {
            return true;
        }
        for (String id : writtenOffers) {
            OfferRecord offer = offers.find(id);
            if (offer != null
                    && offer.stands()
                    && openingId.equals(offer.latest().openingId())
                    && !offer.applicationId().equals(applicationId)) {
                return true;
            }
        }
        return false;
    }

    /** Fills an opening with an application that was hired. */
    public OpeningRecord fillOpening(String openingId, String applicationId) {
        return updateOpening(openingId, opening -> opening.filled(applicationId));
    }

    /** Makes the opening free again that an application, which is hired no more, filled. */
    public void vacateOpening(String applicationId) {
        SeedApplications course = company.course();
        int position = course.position(applicationId);
        if (position >= 0 && course.row(position).status() == ApplicationRecord.Status.Hired) {
            writtenOpenings.add(course.openingId(course.row(position).handle));
        }
        for (String id : writtenOpenings) {
            OpeningRecord opening = openings.find(id);
            if (opening != null && applicationId.equals(opening.applicationId())) {
                updateOpening(id, OpeningRecord::vacated);
            }
        }
    }

    /** The offers for an application. */
    public List<OfferRecord> offersOf(String applicationId) {
        List<OfferRecord> found = new ArrayList<>();
        int position = company.course().position(applicationId);
        ApplicationRecord seed = position < 0 ? null : company.course().row(position);
        if (seed != null && seed.gotOffer()) {
            String id = OfferRecord.id(seed);
            OfferRecord now = writtenOffers.contains(id) ? offers.find(id) : null;
            found.add(now == null ? OfferRecord.of(company, seed) : now);
        }
        for (String id : writtenOffers) {
            OfferRecord offer = offers.find(id);
            if (offer != null
                    && offer.applicationId().equals(applicationId)
                    && found.stream().noneMatch(one -> one.id().equals(id))) {
                found.add(offer);
            }
        }
        return found;
    }

    /** Whether an offer for an application is being made or stands, so that no other one can be started. */
    public boolean offerRuns(String applicationId) {
        return startedProcesses.containsKey(applicationId)
                || offersOf(applicationId).stream().anyMatch(OfferRecord::stands);
    }

    public OfferProcessRecord startOfferProcess(String applicationId) {
        OfferProcessRecord process = offerProcesses.add(
                id -> new OfferProcessRecord(id, applicationId, company.clock().millis(), false, null));
        startedProcesses.put(applicationId, process.id());
        return process;
    }

    /** The form of an offer for an application, with the openings that can be chosen. */
    public Form offerForm(ApplicationRecord application) {
        return OfferForm.of(asTheyAre(
                standing.get(),
                opening -> opening.jobIds().contains(application.jobId())
                        && opening.offerable()
                        && !openingInUse(opening.id(), application.id())));
    }

    /** Makes the first version of an offer. */
    public OfferRecord addOffer(
            OfferProcessRecord process, ApplicationRecord application, Function<String, OfferRecord.Version> version) {
        JobRecord job = application.job().latest();
        OfferRecord offer = offers.add(id -> new OfferRecord(
                id,
                application.id(),
                job,
                company.clock().millis(),
                List.of(version.apply(Ids.of("offerVersion", id))),
                "Created",
                null,
                null));
        writtenOffers.add(offer.id());
        startedProcesses.remove(application.id());
        offerProcesses.update(process.id(), old -> old.withOffer(offer.id()));
        return offer;
    }

    public OfferRecord updateOffer(String id, UnaryOperator<OfferRecord> change) {
        writtenOffers.add(id);
        return offers.update(id, change);
    }

    /** The id of the version that is to follow the latest one of an offer. */
    public String versionId(OfferRecord offer) {
        return Ids.of("offerVersion", offer.id() + "/" + offer.versions().size());
    }

    /** The offer that has a version with this id, or null. */
    public @Nullable OfferRecord offerOfVersion(String versionId) {
        for (String id : writtenOffers) {
            OfferRecord offer = offers.find(id);
            if (offer != null && offer.hasVersion(versionId)) {
                return offer;
            }
        }
        SeedHires all = hires.get();
        for (int index = 0; index < all.count(); index++) {
            ApplicationRecord application = all.application(index);
            if (Ids.of("offerVersion", OfferRecord.id(application)).equals(versionId)) {
                return offers.find(OfferRecord.id(application));
            }
        }
        return null;
    }

    /** Says who has to approve an offer. */
    public OfferRecord defineApproval(String offerId, List<ApprovalRecord.StepDefinition> steps) {
        return updateOffer(offerId, offer -> offer.withSteps(steps));
    }

    /** Asks those who have to approve the latest version of an offer; if nobody has to, it is approved. */
    public OfferRecord startApproval(OfferRecord offer) {
        List<ApprovalRecord.StepDefinition> steps = offer.steps();
        List<ApprovalRecord.StepDefinition> definition = steps == null ? ApprovalRecord.usual(offer.job()) : steps;
        if (definition.isEmpty()) {
            return updateOffer(offer.id(), old -> old.withApproval("Approved", "WaitingOnResponse"));
        }
        approvals.add(id ->
                ApprovalRecord.begin(id, offer, definition, company.clock().millis()));
        return updateOffer(offer.id(), old -> old.withApproval("WaitingOnApprovals", "Pending"));
    }

    /** The approval that the latest version of an offer waits for, or null. */
    public @Nullable ApprovalRecord openApprovalOf(OfferRecord offer) {
        RowWalk<ApprovalRecord> walk = approvals.walk(
                RowPlace.START,
                approval -> approval.completedAt() == null
                        && approval.versionId().equals(offer.latest().id()));
        return walk.next();
    }

    /** Approves for one user, or for everybody who was asked. */
    public OfferRecord approve(OfferRecord offer, ApprovalRecord approval, @Nullable String userId) {
        ApprovalRecord after = approvals.update(
                approval.id(), old -> old.approved(userId, company.clock().millis()));
        return after.completedAt() == null
                ? offer
                : updateOffer(offer.id(), old -> old.withApproval("Approved", "WaitingOnResponse"));
    }
}
