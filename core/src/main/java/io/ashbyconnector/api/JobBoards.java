package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.job.JobBoard;

/** Where postings are published. */
public final class JobBoards extends ListableEntity<JobBoard, PlainQuery<JobBoard>> {

    public JobBoards(Engine engine) {
        super(engine, "job_boards", JobBoard.class, PlainQuery::new);
    }
}
