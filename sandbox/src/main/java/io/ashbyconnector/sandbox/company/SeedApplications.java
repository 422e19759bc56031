package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.Layout;
import io.ashbyconnector.sandbox.seed.TimeOrder;
import io.ashbyconnector.sandbox.table.SeedTable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All applications: the hand-written ones and those of the generated candidates. */
final class SeedApplications implements SeedTable<ApplicationRecord> {
    private final Layout layout;
    private final Ids ids;
    private final Ids openingIds;
    private final Ids submissionIds;
    private final ApplicationMaker maker;
    private final WrittenApplications written;
    private final TimeOrder order;

    SeedApplications(Company company, Layout layout) {
        this.layout = layout;
        this.ids = new Ids(company.seed(), "application");
        this.openingIds = new Ids(company.seed(), "opening");
        this.submissionIds = new Ids(company.seed(), "submission");
        this.maker = new ApplicationMaker(company);
        this.written = new WrittenApplications(company);
        this.order = new TimeOrder(layout.applications(), layout::applicationTime, written.times());
    }

    @Override
    public int size() {
        return order.size();
    }

    @Override
    public long createdAt(int position) {
        return order.time(order.handle(position));
    }

    @Override
    public ApplicationRecord row(int position) {
        return make(order.handle(position));
    }

    @Override
    public int position(String id) {
        return position(id, "application", ids);
    }

    /** The application that was submitted as form instance {@code id}, or null. */
    @Nullable
    ApplicationRecord ofSubmission(String id) {
        int position = position(id, "submission", submissionIds);
        ApplicationRecord application = position < 0 ? null : row(position);
        return application == null || application.posting == null ? null : application;
    }

    /** A candidate's applications, oldest first. */
    List<ApplicationRecord> of(int candidate) {
        return candidate < 0
                ? written.of(candidate)
                : Arrays.stream(layout.applicationsOf(candidate))
                        .mapToObj(this::make)
                        .toList();
    }

    String openingId(int handle) {
        return handle < 0 ? written.id("opening", ~handle) : openingIds.of(handle);
    }

    /** Where the application is that filled the opening with this id, if it was hired, or -1. */
    int positionOfOpening(String id) {
        return position(id, "opening", openingIds);
    }

    /** The handle of the application at a position. */
    int handle(int position) {
        return order.handle(position);
    }

    /** How many applications are generated; their handles begin with 0. */
    int generated() {
        return layout.applications();
    }

    /** How many applications are written by hand; their handles begin with -1 and descend. */
    int written() {
        return written.times().length;
    }

    /** Where the application with a handle is. */
    int position(int handle) {
        return order.position(handle);
    }

    String submissionId(int handle) {
        return handle < 0 ? written.id("submission", ~handle) : submissionIds.of(handle);
    }

    private int position(String id, String kind, Ids generated) {
        int special = written.indexOf(kind, id);
        if (special >= 0) {
            return order.position(~special);
        }
        int index = generated.indexOf(id, layout.applications());
        return index < 0 ? -1 : order.position(index);
    }

    private ApplicationRecord make(int handle) {
        return handle < 0
                ? written.make(~handle)
                : maker.make(handle, ids.of(handle), layout.applicationTime(handle), layout.candidateOf(handle));
    }

    static @Nullable JobPostingRecord postingFor(Company company, JobRecord job) {
        for (JobPostingRecord posting : company.postingsOf(job)) {
            if (posting.kind == JobPostingRecord.Kind.LISTED) {
                return posting;
            }
        }
        return null;
    }
}
