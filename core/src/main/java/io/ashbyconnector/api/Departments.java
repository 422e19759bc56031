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

    /** Renames a department. Ashby API, department.update. */
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

    /** Moves a department under another one, or to the top. Ashby API, department.move. */
    public Department move(String departmentId) {
        return move(departmentId, options -> {});
    }

    /** Moves a department under another one, or to the top. Ashby API, department.move. */
    public Department move(String departmentId, Consumer<MoveOptions> options) {
        return target("move", Department.class)
                .record(new MoveOptions().set("departmentId", departmentId).filledBy(options));
    }

    /** The optional parameters of department.create. */
    public static final class NewDepartment extends Options<NewDepartment> {

        private NewDepartment() {}

        @Override
        NewDepartment self() {
            return this;
        }

        /** The name that candidates see. */
        public NewDepartment externalName(String externalName) {
            return set("externalName", externalName);
        }

        /** The id of the department above; left out, it is at the top. */
        public NewDepartment parentId(String parentId) {
            return set("parentId", parentId);
        }

        /** Values of your own, by name: {@code type}. */
        public NewDepartment extraData(Map<String, String> extraData) {
            return set("extraData", extraData);
        }
    }

    /** The optional parameters of department.update. */
    public static final class DepartmentChanges extends Options<DepartmentChanges> {

        private DepartmentChanges() {}

        @Override
        DepartmentChanges self() {
            return this;
        }

        /** The name. */
        public DepartmentChanges name(String name) {
            return set("name", name);
        }

        /** The name that candidates see. */
        public DepartmentChanges externalName(String externalName) {
            return set("externalName", externalName);
        }

        /** Values of your own, by name: {@code type}. */
        public DepartmentChanges extraData(Map<String, String> extraData) {
            return set("extraData", extraData);
        }
    }

    /** The optional parameters of department.move. */
    public static final class MoveOptions extends Options<MoveOptions> {

        private MoveOptions() {}

        @Override
        MoveOptions self() {
            return this;
        }

        /** The id of the department above; left out, it is at the top. */
        public MoveOptions parentId(String parentId) {
            return set("parentId", parentId);
        }
    }
}
