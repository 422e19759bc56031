package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.organization.Department;
import java.util.Map;
import java.util.function.Consumer;

/** The organization's departments and teams. */
public final class Departments extends GettableEntity<Department, SyncableQuery<Department>> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Departments(Engine engine) {
        super(engine, "departments", Department.class, SyncableQuery::new);
    }

    /**
     * Adds a department. Ashby API, department.create.
     *
     * @param name the name
     * @return the new department
     */
    public Department create(String name) {
        return create(name, options -> {});
    }

    /**
     * Adds a department. Ashby API, department.create.
     *
     * @param name the name
     * @param options sets the optional parameters
     * @return the new department
     */
    public Department create(String name, Consumer<NewDepartment> options) {
        return target("create", Department.class)
                .record(new NewDepartment().set("name", name).filledBy(options));
    }

    /**
     * Changes a department's names or your own values of it. Ashby API, department.update.
     *
     * @param departmentId the department's id, a UUID
     * @param options sets what is to change
     * @return the department as it is afterwards
     */
    public Department update(String departmentId, Consumer<DepartmentChanges> options) {
        return target("update", Department.class)
                .record(new DepartmentChanges()
                        .set("departmentId", departmentId)
                        .filledBy(options));
    }

    /**
     * Archives a department. Ashby API, department.archive.
     *
     * @param departmentId the department's id, a UUID
     * @return the department as it is afterwards
     */
    public Department archive(String departmentId) {
        return target("archive", Department.class).record(new Required().set("departmentId", departmentId));
    }

    /**
     * Restores an archived department. Ashby API, department.restore.
     *
     * @param departmentId the department's id, a UUID
     * @return the department as it is afterwards
     */
    public Department restore(String departmentId) {
        return target("restore", Department.class).record(new Required().set("departmentId", departmentId));
    }

    /**
     * Moves a department under another one. Ashby API, department.move.
     *
     * @param departmentId the department's id, a UUID
     * @param parentId the id of the new parent, a UUID
     * @return the department as it is afterwards
     */
    public Department move(String departmentId, String parentId) {
        return target("move", Department.class)
                .record(new Required().set("departmentId", departmentId).set("parentId", parentId));
    }

    /**
     * Moves a department to the top, under no other one. Ashby API, department.move.
     *
     * @param departmentId the department's id, a UUID
     * @return the department as it is afterwards
     */
    public Department moveToTop(String departmentId) {
        return target("move", Department.class).record(new Required().set("departmentId", departmentId));
    }

    /** What else department.create takes; what is left out is up to Ashby. */
    public static final class NewDepartment extends Options<NewDepartment> {

        private NewDepartment() {}

        /**
         * The name that candidates see.
         *
         * @param externalName the name that candidates see
         * @return these options
         */
        public NewDepartment externalName(String externalName) {
            return set("externalName", externalName);
        }

        /**
         * The id of the department above; left out, it is at the top.
         *
         * @param parentId the id of the department above, a UUID; left out, it is at the top
         * @return these options
         */
        public NewDepartment parentId(String parentId) {
            return set("parentId", parentId);
        }

        /**
         * Values of your own, by name.
         *
         * @param extraData values of your own, by name
         * @return these options
         */
        public NewDepartment extraData(Map<String, String> extraData) {
            return set("extraData", extraData);
        }
    }

    /** What department.update changes; what is left out stays as it is. */
    public static final class DepartmentChanges extends Options<DepartmentChanges> {

        private DepartmentChanges() {}

        /**
         * The name that colleagues see.
         *
         * @param name the name that colleagues see
         * @return these options
         */
        public DepartmentChanges name(String name) {
            return set("name", name);
        }

        /**
         * The name that candidates see.
         *
         * @param externalName the name that candidates see
         * @return these options
         */
        public DepartmentChanges externalName(String externalName) {
            return set("externalName", externalName);
        }

        /**
         * Values of your own, by name.
         *
         * @param extraData values of your own, by name
         * @return these options
         */
        public DepartmentChanges extraData(Map<String, String> extraData) {
            return set("extraData", extraData);
        }
    }
}
