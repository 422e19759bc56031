package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.job.EmploymentType;
import io.ashbyconnector.model.job.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Seats that jobs are to fill. */
public final class Openings extends GettableEntity<Opening, Openings.Query> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Openings(Engine engine) {
        super(engine, "openings", Opening.class, Query::new);
    }

    /**
     * The openings with an identifier of the organization's own. Ashby API, opening.search.
     *
     * @param identifier the number that people use for the opening
     * @return the openings, or an empty list
     */
    public List<Opening> search(String identifier) {
        return target("search", Opening.class).list(new Required().set("identifier", identifier));
    }

    /**
     * Adds an opening. Ashby API, opening.create.
     *
     * @param options sets the optional parameters
     * @return the new opening
     */
    public Opening create(Consumer<NewOpening> options) {
        return target("create", Opening.class).record(new NewOpening().filledBy(options));
    }

    /**
     * Changes an opening's identifier, description, team or dates. Ashby API, opening.update.
     *
     * @param openingId the opening's id, a UUID
     * @param options sets what is to change
     * @return the opening as it is afterwards
     */
    public Opening update(String openingId, Consumer<OpeningChanges> options) {
        return target("update", Opening.class)
                .record(new OpeningChanges().set("openingId", openingId).filledBy(options));
    }

    /**
     * Adds a job to an opening. Ashby API, opening.addJob.
     *
     * @param openingId the opening's id, a UUID
     * @param jobId the job's id, a UUID
     * @return the opening as it is afterwards
     */
    public Opening addJob(String openingId, String jobId) {
        return target("add_job", Opening.class)
                .record(new Required().set("openingId", openingId).set("jobId", jobId));
    }

    /**
     * Takes a job off an opening. Ashby API, opening.removeJob.
     *
     * @param openingId the opening's id, a UUID
     * @param jobId the job's id, a UUID
     * @return the opening as it is afterwards
     */
    public Opening removeJob(String openingId, String jobId) {
        return target("remove_job", Opening.class)
                .record(new Required().set("openingId", openingId).set("jobId", jobId));
    }

    /**
     * Adds a location to an opening. Ashby API, opening.addLocation.
     *
     * @param openingId the opening's id, a UUID
     * @param locationId the location's id, a UUID
     * @return the opening as it is afterwards
     */
    public Opening addLocation(String openingId, String locationId) {
        return target("add_location", Opening.class)
                .record(new Required().set("openingId", openingId).set("locationId", locationId));
    }

    /**
     * Takes a location off an opening. Ashby API, opening.removeLocation.
     *
     * @param openingId the opening's id, a UUID
     * @param locationId the location's id, a UUID
     * @return the opening as it is afterwards
     */
    public Opening removeLocation(String openingId, String locationId) {
        return target("remove_location", Opening.class)
                .record(new Required().set("openingId", openingId).set("locationId", locationId));
    }

    /**
     * Makes an opening a draft, approved, open or closed. Ashby API, opening.setOpeningState.
     *
     * @param openingId the opening's id, a UUID
     * @param openingState the new state
     * @return the opening as it is afterwards
     */
    public Opening setState(String openingId, Opening.State openingState) {
        return setState(openingId, openingState, options -> {});
    }

    /**
     * Makes an opening a draft, approved, open or closed. Ashby API, opening.setOpeningState.
     *
     * @param openingId the opening's id, a UUID
     * @param openingState the new state
     * @param options sets the optional parameters
     * @return the opening as it is afterwards
     */
    public Opening setState(String openingId, Opening.State openingState, Consumer<StateChange> options) {
        return target("set_opening_state", Opening.class)
                .record(new StateChange()
                        .set("openingId", openingId)
                        .set("openingState", openingState)
                        .filledBy(options));
    }

    /**
     * Archives an opening, or restores it. Ashby API, opening.setArchived.
     *
     * @param openingId the opening's id, a UUID
     * @param archive true to archive it, false to restore it
     * @return the opening as it is afterwards
     */
    public Opening setArchived(String openingId, boolean archive) {
        return target("set_archived", Opening.class)
                .record(new Required().set("openingId", openingId).set("archive", archive));
    }

    /** Lists openings: Ashby API, opening.list. */
    public static final class Query extends ListQuery<Opening, Query> {

        private Query(QueryTarget<Opening> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<Opening> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /**
         * Those that were created after that time.
         *
         * @param moment the moment
         * @return a query with this setting
         */
        public Query createdAfter(Instant moment) {
            return set("createdAfter", moment);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         *
         * @param token the sync token of the earlier listing
         * @return a query with this setting
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }

    /** What opening.create takes; what is left out is up to Ashby. */
    public static final class NewOpening extends Options<NewOpening> {

        private NewOpening() {}

        /**
         * The organization's own identifier.
         *
         * @param identifier the organization's own identifier
         * @return these options
         */
        public NewOpening identifier(String identifier) {
            return set("identifier", identifier);
        }

        /**
         * What it is for.
         *
         * @param description what it is for
         * @return these options
         */
        public NewOpening description(String description) {
            return set("description", description);
        }

        /**
         * The id of the department.
         *
         * @param teamId the id of the department, a UUID
         * @return these options
         */
        public NewOpening teamId(String teamId) {
            return set("teamId", teamId);
        }

        /**
         * Where it is.
         *
         * @param locationIds the ids of the locations, UUIDs
         * @return these options
         */
        public NewOpening locationIds(String... locationIds) {
            return set("locationIds", listOf("locationIds", locationIds));
        }

        /**
         * The jobs that it belongs to.
         *
         * @param jobIds the ids of the jobs, UUIDs
         * @return these options
         */
        public NewOpening jobIds(String... jobIds) {
            return set("jobIds", listOf("jobIds", jobIds));
        }

        /**
         * When somebody should be hired.
         *
         * @param targetHireDate when somebody should be hired
         * @return these options
         */
        public NewOpening targetHireDate(LocalDate targetHireDate) {
            return set("targetHireDate", targetHireDate);
        }

        /**
         * When somebody should start.
         *
         * @param targetStartDate when somebody should start
         * @return these options
         */
        public NewOpening targetStartDate(LocalDate targetStartDate) {
            return set("targetStartDate", targetStartDate);
        }

        /**
         * Whether it replaces somebody who left; the default is false.
         *
         * @param isBackfill whether it replaces somebody who left; the default is false
         * @return these options
         */
        public NewOpening isBackfill(boolean isBackfill) {
            return set("isBackfill", isBackfill);
        }

        /**
         * The kind of employment.
         *
         * @param employmentType the kind of employment
         * @return these options
         */
        public NewOpening employmentType(EmploymentType employmentType) {
            return set("employmentType", employmentType);
        }

        /**
         * The state that it starts in.
         *
         * @param openingState the state that it starts in
         * @return these options
         */
        public NewOpening openingState(Opening.State openingState) {
            return set("openingState", openingState);
        }
    }

    /** What opening.update changes; what is left out stays as it is. */
    public static final class OpeningChanges extends Options<OpeningChanges> {

        private OpeningChanges() {}

        /**
         * The organization's own identifier.
         *
         * @param identifier the organization's own identifier
         * @return these options
         */
        public OpeningChanges identifier(String identifier) {
            return set("identifier", identifier);
        }

        /**
         * What it is for.
         *
         * @param description what it is for
         * @return these options
         */
        public OpeningChanges description(String description) {
            return set("description", description);
        }

        /**
         * The id of the department.
         *
         * @param teamId the id of the department, a UUID
         * @return these options
         */
        public OpeningChanges teamId(String teamId) {
            return set("teamId", teamId);
        }

        /**
         * When somebody should be hired.
         *
         * @param targetHireDate when somebody should be hired
         * @return these options
         */
        public OpeningChanges targetHireDate(LocalDate targetHireDate) {
            return set("targetHireDate", targetHireDate);
        }

        /**
         * When somebody should start.
         *
         * @param targetStartDate when somebody should start
         * @return these options
         */
        public OpeningChanges targetStartDate(LocalDate targetStartDate) {
            return set("targetStartDate", targetStartDate);
        }

        /**
         * Whether it replaces somebody who left; the default is false.
         *
         * @param isBackfill whether it replaces somebody who left; the default is false
         * @return these options
         */
        public OpeningChanges isBackfill(boolean isBackfill) {
            return set("isBackfill", isBackfill);
        }

        /**
         * The kind of employment.
         *
         * @param employmentType the kind of employment
         * @return these options
         */
        public OpeningChanges employmentType(EmploymentType employmentType) {
            return set("employmentType", employmentType);
        }
    }

    /** Options of opening.setOpeningState. */
    public static final class StateChange extends Options<StateChange> {

        private StateChange() {}

        /**
         * Why it is closed; only when the state is Closed.
         *
         * @param closeReasonId the close reason's id, a UUID
         * @return these options
         */
        public StateChange closeReasonId(String closeReasonId) {
            return set("closeReasonId", closeReasonId);
        }
    }
}
