package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.candidate.Project;
import io.ashbyconnector.model.customfield.CustomFieldValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collections of candidates. */
public final class Projects extends GettableEntity<Project, Projects.Query> {

    public Projects(Engine engine) {
        super(engine, "projects", Project.class, Query::new);
    }

    /** Projects by title; at most 100. Ashby API, project.search. */
    public List<Project> search() {
        return search(options -> {});
    }

    /** Projects by title; at most 100. Ashby API, project.search. */
    public List<Project> search(Consumer<SearchOptions> options) {
        return target("search", Project.class).list(new SearchOptions().filledBy(options));
    }

    /** Adds a project to collect candidates in. Ashby API, project.create. */
    public Project create(String title) {
        return create(title, options -> {});
    }

    /** Adds a project to collect candidates in. Ashby API, project.create. */
    public Project create(String title, Consumer<NewProject> options) {
        return target("create", Project.class)
                .record(new NewProject().set("title", title).filledBy(options));
    }

    /** Changes a project. Ashby API, project.update. */
    public Project update(String projectId) {
        return target("update", Project.class).record(new Required().set("projectId", projectId));
    }

    /** Archives a project. Ashby API, project.archive. */
    public Project archive(String projectId) {
        return target("archive", Project.class).record(new Required().set("projectId", projectId));
    }

    /** Restores an archived project. Ashby API, project.restore. */
    public Project restore(String projectId) {
        return target("restore", Project.class).record(new Required().set("projectId", projectId));
    }

    /** Sets one custom field of a project; null clears it. Ashby API, project.setCustomFieldValue. */
    public CustomFieldValue setCustomFieldValue(String projectId, String fieldId, FieldValue fieldValue) {
        return target("set_custom_field_value", CustomFieldValue.class)
                .record(new Required()
                        .set("projectId", projectId)
                        .set("fieldId", fieldId)
                        .setNullable("fieldValue", FieldValue.sent(fieldValue)));
    }

    /** Sets several custom fields of a project at once; null clears one. Ashby API, project.setCustomFieldValues. */
    public List<CustomFieldValue> setCustomFieldValues(String projectId, Map<String, FieldValue> values) {
        return target("set_custom_field_values", CustomFieldValue.class)
                .list(new Required().set("projectId", projectId).set("values", FieldValue.sent(values)));
    }

    /** Lists projects: Ashby API, project.list. */
    public static final class Query extends ListQuery<Project, Query> {

        private Query(QueryTarget<Project> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<Project> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        public Query createdAfter(Instant moment) {
            return set("createdAfter", moment);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }

    /** The optional parameters of project.search. */
    public static final class SearchOptions extends Options<SearchOptions> {

        private SearchOptions() {}

        @Override
        SearchOptions self() {
            return this;
        }

        /** The project's title, or a part of it. */
        public SearchOptions title(String title) {
            return set("title", title);
        }
    }

    /** The optional parameters of project.create. */
    public static final class NewProject extends Options<NewProject> {

        private NewProject() {}

        @Override
        NewProject self() {
            return this;
        }

        /** What it is for. */
        public NewProject description(@Nullable String description) {
            return setNullable("description", description);
        }

        /** Whether only those who are added can see it; the default is false. */
        public NewProject confidential(boolean confidential) {
            return set("confidential", confidential);
        }
    }
}
