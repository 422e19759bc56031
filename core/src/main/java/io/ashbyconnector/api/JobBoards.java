package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.job.JobBoard;

/** Where postings are published. */
public final class JobBoards extends ListableEntity<JobBoard, PlainQuery<JobBoard>> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public JobBoards(Engine engine) {
        super(engine, "job_boards", JobBoard.class, PlainQuery::new);
    }
}
