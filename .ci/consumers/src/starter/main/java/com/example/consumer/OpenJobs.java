package com.example.consumer;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.model.job.Job;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OpenJobs {

    private final AshbyConnector ashby;

    OpenJobs(AshbyConnector ashby) {
        this.ashby = ashby;
    }

    @GetMapping("/open-jobs")
    List<String> titles() {
        return ashby.jobs().list().status(Job.Status.OPEN).stream()
                .map(Job::title)
                .toList();
    }
}
