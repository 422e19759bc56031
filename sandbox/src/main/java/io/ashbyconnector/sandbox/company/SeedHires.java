package io.ashbyconnector.sandbox.company;

import java.util.Arrays;

/**
 * Which applications got an offer, in order, and which job they are for. Found by going through all of them once; six bytes
 * for each offer are kept.
 */
final class SeedHires {
    private final SeedApplications course;
    private int[] positions = new int[64];
    private boolean[] hired = new boolean[64];
    private byte[] jobs = new byte[64];
    private int count;

    SeedHires(Company company) {
        this.course = company.course();
        for (int position = 0; position < course.size(); position++) {
            ApplicationRecord application = course.row(position);
            if (application.gotOffer()) {
                add(position, application);
            }
        }
    }

    private void add(int position, ApplicationRecord application) {
        if (count == positions.length) {
            positions = Arrays.copyOf(positions, 2 * count);
            hired = Arrays.copyOf(hired, 2 * count);
            jobs = Arrays.copyOf(jobs, 2 * count);
        }
        positions[count] = position;
        hired[count] = application.status() == ApplicationRecord.Status.Hired;
        jobs[count] = application.job().number();
        count++;
    }

    /** How many got an offer. */
    int count() {
        return count;
    }

    /** The application that got offer {@code index}. */
    ApplicationRecord application(int index) {
        return course.row(positions[index]);
    }

    /** The position of the application that got offer {@code index}. */
    int position(int index) {
        return positions[index];
    }

    boolean hired(int index) {
        return hired[index];
    }

    boolean isFor(int index, JobRecord job) {
        return jobs[index] == job.number();
    }
}
