package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.SeedTable;
import org.jspecify.annotations.Nullable;

/** The take-home exercises, in the order of applications: one in six of those engineers who were called got one. */
final class SeedTakeHomes implements SeedTable<TakeHomeRecord> {
    private static final int ONE_IN = 6;

    private final SeedApplications course;
    private final Ids ids;
    private final InterviewRecord interview;

    SeedTakeHomes(Company company, InterviewRecord interview) {
        this.course = company.course();
        this.ids = new Ids(company.seed(), "takeHome");
        this.interview = interview;
    }

    @Override
    public int size() {
        return course.size();
    }

    @Override
    public boolean ordered() {
        return false;
    }

    @Override
    public long createdAt(int position) {
        return course.createdAt(position);
    }

    @Override
    public @Nullable TakeHomeRecord row(int position) {
        int handle = course.handle(position);
        if (handle < 0 || handle % ONE_IN != 0) {
            return null;
        }
        ApplicationRecord application = course.row(position);
        if (!application.job().plan.key.equals("plan-eng")) {
            return null;
        }
        for (int step = 0; step < application.path.length; step++) {
            if (application.path[step] == InterviewPlanRecord.PHONE) {
                long span = application.movedAt() - application.createdAt();
                long called = application.createdAt() + span * step / Math.max(1, application.path.length - 1);
                return new TakeHomeRecord(ids.of(handle), application, interview, called + Dates.DAY / 24);
            }
        }
        return null;
    }

    @Override
    public int position(String id) {
        int handle = ids.indexOf(id, course.generated());
        return handle < 0 ? -1 : course.position(handle);
    }
}
