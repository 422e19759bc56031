package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.organization.Department;
import java.util.Map;
import java.util.function.Consumer;

/** The organization's departments and teams. */
public final class Departments extends GettableEntity<Department, SyncableQuery<Department>> {

    public Departments(Engine engine) {
        super(engine, "departments", Department.class, SyncableQuery::new);
    }

    /** Adds a department. Ashby API, department.create. */
    public Department create(String name) {
        return create(name, options -> {});
    }

    /** Adds a department. Ashby API, department.create. */
    public Department create(String name, Consumer<NewDepartment> options) {
        return target("create", Department.class)
                .record(new NewDepartment().set("name", name).filledBy(options));
    }

    /** Changes a department's names or your own values of it. Ashby API, department.update. */
    public Department update(String departmentId, Consumer<DepartmentChanges> options) {
        return target("update", Department.class)
                .record(new DepartmentChanges()
                        .set("departmentId", departmentId)
                        .filledBy(options));
    }

    /** Archives a department. Ashby API, department.archive. */
    public Department archive(String departmentId) {
        return target("archive", Department.class).record(new Required().set("departmentId", departmentId));
    }

    /** Restores an archived department. Ashby API, department.restore. */
    public Department restore(String departmentId) {
        return target("restore", Department.class).record(new Required().set("departmentId", departmentId));
    }

    /** Moves a department under another one. Ashby API, department.move. */
    public Department move(String departmentId, String parentId) {
        return target("move", Department.class)
                .record(new Required().set("departmentId", departmentId).set("parentId", parentId));
    }

    /** Moves a department to the top, under no other one. Ashby API, department.move. */
    public Department moveToTop(String departmentId) {
        return target("move", Department.class).record(new Required().set("departmentId", departmentId));
    }

    /** What else department.create takes; what is left out is up to Ashby. */
    public static final class NewDepartment extends Options<NewDepartment> {

        private NewDepartment() {}

        /** The name that candidates see. */
        public NewDepartment externalName(String externalName) {
            return set("externalName", externalName);
        }

        /** The id of the department above; left out, it is at the top. */
        public NewDepartment parentId(String parentId) {
            return set("parentId", parentId);
        }

        /** Values of your own, by name. */
        public NewDepartment extraData(Map<String, String> extraData) {
            return set("extraData", extraData);
        }
    }

    /** What department.update changes; what is left out stays as it is. */
    public static final class DepartmentChanges extends Options<DepartmentChanges> {

        private DepartmentChanges() {}

        /** The name that colleagues see. */
        public DepartmentChanges name(String name) {
            return set("name", name);
        }

        /** The name that candidates see. */
        public DepartmentChanges externalName(String externalName) {
            return set("externalName", externalName);
        }

        /** Values of your own, by name. */
        public DepartmentChanges extraData(Map<String, String> extraData) {
            return set("extraData", extraData);
        }
    }
}
