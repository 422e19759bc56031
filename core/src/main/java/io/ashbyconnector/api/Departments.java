package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.organization.Department;

/** The organization's departments and teams. */
public final class Departments extends GettableEntity<Department, SyncableQuery<Department>> {

    public Departments(Engine engine) {
        super(engine, "departments", Department.class, SyncableQuery::new);
    }
}
