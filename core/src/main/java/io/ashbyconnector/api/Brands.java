package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.organization.Brand;

/** The names under which the organization hires. */
public final class Brands extends ListableEntity<Brand, PlainQuery<Brand>> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Brands(Engine engine) {
        super(engine, "brands", Brand.class, PlainQuery::new);
    }
}
