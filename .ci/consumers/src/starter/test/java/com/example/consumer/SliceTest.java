package com.example.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.springboot.AshbyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What calls Ashby, without the rest of the program. */
@AshbyTest
@Import(OpenJobs.class)
class SliceTest {

    @Test
    void answers(@Autowired OpenJobs jobs, @Autowired AshbySandbox sandbox, @Autowired ApplicationContext context) {
        assertFalse(jobs.titles().isEmpty());
        assertFalse(sandbox.requestCount("job.list") == 0);
        assertEquals(0, context.getBeanNamesForType(Program.class).length);
    }
}
