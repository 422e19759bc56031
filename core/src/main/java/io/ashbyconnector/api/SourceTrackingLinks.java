package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.candidate.SourceTrackingLink;
import java.util.Map;

/** Links that tell where candidates come from. */
public final class SourceTrackingLinks extends ListableEntity<SourceTrackingLink, SourceTrackingLinks.Query> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public SourceTrackingLinks(Engine engine) {
        super(engine, "source_tracking_links", SourceTrackingLink.class, Query::new);
    }

    /** Lists source tracking links: Ashby API, sourceTrackingLink.list. */
    public static final class Query extends ListQuery<SourceTrackingLink, Query> {

        private Query(QueryTarget<SourceTrackingLink> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<SourceTrackingLink> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /**
         * Disabled links too.
         *
         * @return a query with this setting
         */
        public Query includeDisabled() {
            return set("includeDisabled", true);
        }

        /**
         * Only those of this source, by its id.
         *
         * @param sourceId the source's id, a UUID
         * @return a query with this setting
         */
        public Query sourceId(String sourceId) {
            return set("sourceId", sourceId);
        }
    }
}
