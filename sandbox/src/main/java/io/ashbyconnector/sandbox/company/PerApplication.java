package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.SeedTable;
import org.jspecify.annotations.Nullable;

/**
 * Records that belong to applications, in the order of the applications. Each application has the same number of
 * positions, most of them empty, so that none of the records needs to be kept. They are not found by id.
 */
final class PerApplication<R extends Row> implements SeedTable<R> {
    /** Makes the records of an application. */
    interface Maker<R> {
        /** The record with this number, counted from 0, or null. */
        @Nullable
        R make(Company company, ApplicationRecord application, int number);
    }

    private final Company company;
    private final int most;
    private final Maker<R> maker;

    /** @param most how many of the records an application can have */
    PerApplication(Company company, int most, Maker<R> maker) {
        this.company = company;
        this.most = most;
        this.maker = maker;
    }

    @Override
    public int size() {
        return company.course().size() * most;
    }

    @Override
    public @Nullable R row(int position) {
        return maker.make(company, company.course().row(position / most), position % most);
    }

    @Override
    public int position(String id) {
        return -1;
    }

    @Override
    public long createdAt(int position) {
        return company.course().createdAt(position / most);
    }
}
