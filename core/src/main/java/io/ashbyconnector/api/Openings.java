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

    public Openings(Engine engine) {
        super(engine, "openings", Opening.class, Query::new);
    }

    /** The openings with an identifier of the organization's own. Ashby API, opening.search. */
    public List<Opening> search(String identifier) {
        return target("search", Opening.class).list(new Required().set("identifier", identifier));
    }

    /** Adds an opening. Ashby API, opening.create. */
    public Opening create(Consumer<NewOpening> options) {
        return target("create", Opening.class).record(new NewOpening().filledBy(options));
    }

    /** Changes an opening's identifier, description, team or dates. Ashby API, opening.update. */
    public Opening update(String openingId, Consumer<OpeningChanges> options) {
        return target("update", Opening.class)
                .record(new OpeningChanges().set("openingId", openingId).filledBy(options));
    }

    /** Adds a job to an opening. Ashby API, opening.addJob. */
    public Opening addJob(String openingId, String jobId) {
        return target("add_job", Opening.class)
                .record(new Required().set("openingId", openingId).set("jobId", jobId));
    }

    /** Takes a job off an opening. Ashby API, opening.removeJob. */
    public Opening removeJob(String openingId, String jobId) {
        return target("remove_job", Opening.class)
                .record(new Required().set("openingId", openingId).set("jobId", jobId));
    }

    /** Adds a location to an opening. Ashby API, opening.addLocation. */
    public Opening addLocation(String openingId, String locationId) {
        return target("add_location", Opening.class)
                .record(new Required().set("openingId", openingId).set("locationId", locationId));
    }

    /** Takes a location off an opening. Ashby API, opening.removeLocation. */
    public Opening removeLocation(String openingId, String locationId) {
        return target("remove_location", Opening.class)
                .record(new Required().set("openingId", openingId).set("locationId", locationId));
    }

    /** Makes an opening a draft, approved, open or closed. Ashby API, opening.setOpeningState. */
    public Opening setState(String openingId, Opening.State openingState) {
        return setState(openingId, openingState, options -> {});
    }

    /** Makes an opening a draft, approved, open or closed. Ashby API, opening.setOpeningState. */
    public Opening setState(String openingId, Opening.State openingState, Consumer<StateChange> options) {
        return target("set_opening_state", Opening.class)
                .record(new StateChange()
                        .set("openingId", openingId)
                        .set("openingState", openingState)
                        .filledBy(options));
    }

    /** Archives an opening, or restores it. Ashby API, opening.setArchived. */
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

        /** Those that were created after that time. */
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

    /** What opening.create takes; what is left out is up to Ashby. */
    public static final class NewOpening extends Options<NewOpening> {

        private NewOpening() {}

        /** The organization's own identifier. */
        public NewOpening identifier(String identifier) {
            return set("identifier", identifier);
        }

        /** What it is for. */
        public NewOpening description(String description) {
            return set("description", description);
        }

        /** The id of the department. */
        public NewOpening teamId(String teamId) {
            return set("teamId", teamId);
        }

        /** Where it is. */
        public NewOpening locationIds(String... locationIds) {
            return set("locationIds", listOf("locationIds", locationIds));
        }

        /** The jobs that it belongs to. */
        public NewOpening jobIds(String... jobIds) {
            return set("jobIds", listOf("jobIds", jobIds));
        }

        /** When somebody should be hired. */
        public NewOpening targetHireDate(LocalDate targetHireDate) {
            return set("targetHireDate", targetHireDate);
        }

        /** When somebody should start. */
        public NewOpening targetStartDate(LocalDate targetStartDate) {
            return set("targetStartDate", targetStartDate);
        }

        /** Whether it replaces somebody who left; the default is false. */
        public NewOpening isBackfill(boolean isBackfill) {
            return set("isBackfill", isBackfill);
        }

        /** The kind of employment. */
        public NewOpening employmentType(EmploymentType employmentType) {
            return set("employmentType", employmentType);
        }

        /** The state that it starts in. */
        public NewOpening openingState(Opening.State openingState) {
            return set("openingState", openingState);
        }
    }

    /** What opening.update changes; what is left out stays as it is. */
    public static final class OpeningChanges extends Options<OpeningChanges> {

        private OpeningChanges() {}

        /** The organization's own identifier. */
        public OpeningChanges identifier(String identifier) {
            return set("identifier", identifier);
        }

        /** What it is for. */
        public OpeningChanges description(String description) {
            return set("description", description);
        }

        /** The id of the department. */
        public OpeningChanges teamId(String teamId) {
            return set("teamId", teamId);
        }

        /** When somebody should be hired. */
        public OpeningChanges targetHireDate(LocalDate targetHireDate) {
            return set("targetHireDate", targetHireDate);
        }

        /** When somebody should start. */
        public OpeningChanges targetStartDate(LocalDate targetStartDate) {
            return set("targetStartDate", targetStartDate);
        }

        /** Whether it replaces somebody who left; the default is false. */
        public OpeningChanges isBackfill(boolean isBackfill) {
            return set("isBackfill", isBackfill);
        }

        /** The kind of employment. */
        public OpeningChanges employmentType(EmploymentType employmentType) {
            return set("employmentType", employmentType);
        }
    }

    /** Options of opening.setOpeningState. */
    public static final class StateChange extends Options<StateChange> {

        private StateChange() {}

        /** Why it is closed; only when the state is Closed. */
        public StateChange closeReasonId(String closeReasonId) {
            return set("closeReasonId", closeReasonId);
        }
    }
}
