package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.api.FieldValue;
import io.ashbyconnector.api.PayTier;
import io.ashbyconnector.model.job.CompensationComponent;
import io.ashbyconnector.model.job.EmploymentType;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.model.job.JobPosting;
import io.ashbyconnector.model.job.Opening;
import io.ashbyconnector.model.organization.WorkplaceType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Jobs, their postings, pay and openings. */
class JobCallsTest extends TypedCallTest {

    private static final CompensationComponent.Interval YEAR = CompensationComponent.Interval.of("1 YEAR");
    private static final PayTier PAY = PayTier.only()
            .additionalInformation("Negotiable")
            .component(
                    CompensationComponent.Type.of("Salary"),
                    YEAR,
                    new BigDecimal("60000"),
                    new BigDecimal("70000.5"),
                    "EUR")
            .component(CompensationComponent.Type.of("Bonus"), YEAR, null, null, null);
    private static final String PAY_SENT = """
            {"additionalInformation": "Negotiable", "components": [
              {"compensationType": "Salary", "interval": "1 YEAR", "minValue": 60000, "maxValue": 70000.5,
               "currencyCode": "EUR"},
              {"compensationType": "Bonus", "interval": "1 YEAR"}]}""";

    @Override
    List<Call> calls() {
        return List.of(
                call("job.info", ashby -> ashby.jobs().get(id("job")), """
                        {"id": "$job"}"""),
                call(
                        "job.list",
                        ashby -> ashby.jobs()
                                .list()
                                .status(Job.Status.OPEN, Job.Status.DRAFT)
                                .expand("location", "openings")
                                .includeUnpublishedJobPostingsIds()
                                .createdAfter(MOMENT)
                                .openedAfter(MOMENT)
                                .openedBefore(MOMENT)
                                .closedAfter(MOMENT)
                                .closedBefore(MOMENT)
                                .syncToken("s"),
                        """
                        {"status": ["Open", "Draft"], "expand": ["location", "openings"],
                         "includeUnpublishedJobPostingsIds": true, "createdAfter": 1772357400000,
                         "openedAfter": 1772357400000, "openedBefore": 1772357400000, "closedAfter": 1772357400000,
                         "closedBefore": 1772357400000, "syncToken": "s"}"""),
                call(
                        "job.search",
                        ashby -> ashby.jobs()
                                .search(with -> with.title("Engineer").requisitionId("REQ-1")),
                        """
                        {"title": "Engineer", "requisitionId": "REQ-1"}"""),
                call("job.create", ashby -> ashby.jobs().create("Engineer", id("team"), id("location")), """
                        {"title": "Engineer", "teamId": "$team", "locationId": "$location"}"""),
                call(
                        "job.create",
                        ashby -> ashby.jobs()
                                .create(
                                        "Engineer",
                                        id("team"),
                                        id("location"),
                                        with -> with.defaultInterviewPlanId(id("plan"))
                                                .jobTemplateId(id("template"))
                                                .brandId(id("brand"))
                                                .employmentType(EmploymentType.FULL_TIME)),
                        """
                        {"title": "Engineer", "teamId": "$team", "locationId": "$location",
                         "defaultInterviewPlanId": "$plan", "jobTemplateId": "$template", "brandId": "$brand",
                         "employmentType": "FullTime"}"""),
                call(
                        "job.update",
                        ashby -> ashby.jobs()
                                .update(
                                        id("job"),
                                        with -> with.title("Engineer")
                                                .teamId(id("team"))
                                                .locationId(id("location"))
                                                .defaultInterviewPlanId(id("plan"))
                                                .customRequisitionId("REQ-1")
                                                .employmentType(EmploymentType.FULL_TIME)),
                        """
                        {"jobId": "$job", "title": "Engineer", "teamId": "$team", "locationId": "$location",
                         "defaultInterviewPlanId": "$plan", "customRequisitionId": "REQ-1",
                         "employmentType": "FullTime"}"""),
                call("job.setStatus", ashby -> ashby.jobs().setStatus(id("job"), Job.Status.OPEN), """
                        {"jobId": "$job", "status": "Open"}"""),
                call("job.updateCompensation", ashby -> ashby.jobs().updateCompensation(id("job"), List.of()), """
                        {"jobId": "$job", "compensationTiers": []}"""),
                call(
                        "job.updateCompensation",
                        ashby -> ashby.jobs().updateCompensation(id("job"), List.of(PAY)),
                        """
                        {"jobId": "$job", "compensationTiers": [""" + PAY_SENT + "]}"),
                call(
                        "job.updateCompensation",
                        ashby -> ashby.jobs()
                                .updateCompensation(id("job"), List.of(PayTier.of("Junior"), PayTier.of("Senior"))),
                        """
                        {"jobId": "$job", "compensationTiers": [{"title": "Junior", "components": []},
                                                                {"title": "Senior", "components": []}]}"""),
                call(
                        "jobPosting.list",
                        ashby -> ashby.jobPostings()
                                .list()
                                .location("Lyon")
                                .department("Firmware")
                                .listedOnly()
                                .jobBoardId(id("board"))
                                .includeUnpublishedJobPostings(),
                        """
                        {"location": "Lyon", "department": "Firmware", "listedOnly": true, "jobBoardId": "$board",
                         "includeUnpublishedJobPostings": true}"""),
                call("jobPosting.info", ashby -> ashby.jobPostings().get(id("posting")), """
                        {"jobPostingId": "$posting"}"""),
                call(
                        "jobPosting.update",
                        ashby -> ashby.jobPostings()
                                .update(
                                        id("posting"),
                                        with -> with.title("Engineer")
                                                .workplaceType(WorkplaceType.of("Hybrid"))
                                                .suppressDescriptionOpening(true)
                                                .suppressDescriptionClosing(false)
                                                .description("<p>Hi</p>")
                                                .includeUnpublishedJobPostings(true)
                                                .applicationConfirmationEmailTemplateId(id("template"))),
                        """
                        {"jobPostingId": "$posting", "title": "Engineer", "workplaceType": "Hybrid",
                         "suppressDescriptionOpening": true, "suppressDescriptionClosing": false,
                         "description": {"type": "text/html", "value": "<p>Hi</p>"},
                         "includeUnpublishedJobPostings": true,
                         "applicationConfirmationEmailTemplateId": "$template"}"""),
                run(
                        "jobPosting.setStatus",
                        ashby -> ashby.jobPostings().setStatus(id("posting"), JobPosting.Status.PUBLISHED),
                        """
                        {"jobPostingId": "$posting", "status": "Published"}"""),
                run(
                        "jobPosting.updateCompensation",
                        ashby -> ashby.jobPostings().updateCompensation(id("posting"), null),
                        """
                        {"jobPostingId": "$posting", "compensationTiers": null}"""),
                run(
                        "jobPosting.updateCompensation",
                        ashby -> ashby.jobPostings()
                                .updateCompensation(
                                        id("posting"), List.of(PAY), with -> with.includeUnpublishedJobPostings(true)),
                        """
                        {"jobPostingId": "$posting", "includeUnpublishedJobPostings": true, "compensationTiers": [""" + PAY_SENT + "]}"),
                run(
                        "jobPosting.setCustomFieldValue",
                        ashby -> ashby.jobPostings().setCustomFieldValue(id("posting"), id("field"), FieldValue.none()),
                        """
                        {"jobPostingId": "$posting", "fieldId": "$field", "fieldValue": null}"""),
                run(
                        "jobPosting.setCustomFieldValues",
                        ashby -> ashby.jobPostings()
                                .setCustomFieldValues(id("posting"), Map.of(id("field"), FieldValue.flag(true))),
                        """
                        {"jobPostingId": "$posting", "values": [{"fieldId": "$field", "fieldValue": true}]}"""),
                call("jobBoard.list", ashby -> ashby.jobBoards().list(), "{}"),
                call(
                        "jobTemplate.list",
                        ashby -> ashby.jobTemplates().list().expand("location").syncToken("s"),
                        """
                        {"expand": ["location"], "syncToken": "s"}"""),
                call("jobInterviewPlan.info", ashby -> ashby.jobInterviewPlans().get(id("job")), """
                        {"jobId": "$job"}"""),
                call("brand.list", ashby -> ashby.brands().list(), "{}"),
                call("closeReason.list", ashby -> ashby.closeReasons().list().includeArchived(), """
                        {"includeArchived": true}"""),
                call(
                        "opening.list",
                        ashby -> ashby.openings().list().createdAfter(MOMENT).syncToken("s"),
                        """
                        {"createdAfter": 1772357400000, "syncToken": "s"}"""),
                call("opening.info", ashby -> ashby.openings().get(id("opening")), """
                        {"openingId": "$opening"}"""),
                call("opening.search", ashby -> ashby.openings().search("OP-1"), """
                        {"identifier": "OP-1"}"""),
                call(
                        "opening.create",
                        ashby -> ashby.openings()
                                .create(with -> with.identifier("OP-1")
                                        .description("Compilers")
                                        .teamId(id("team"))
                                        .locationIds(id("location"), id("other"))
                                        .jobIds(id("job"))
                                        .targetHireDate(LocalDate.of(2026, 3, 1))
                                        .targetStartDate(LocalDate.of(2026, 4, 1))
                                        .isBackfill(true)
                                        .employmentType(EmploymentType.of("Contract"))
                                        .openingState(Opening.State.of("Approved"))),
                        """
                        {"identifier": "OP-1", "description": "Compilers", "teamId": "$team",
                         "locationIds": ["$location", "$other"], "jobIds": ["$job"], "targetHireDate": "2026-03-01",
                         "targetStartDate": "2026-04-01", "isBackfill": true, "employmentType": "Contract",
                         "openingState": "Approved"}"""),
                call(
                        "opening.update",
                        ashby -> ashby.openings()
                                .update(
                                        id("opening"),
                                        with -> with.identifier("OP-1")
                                                .description("Compilers")
                                                .teamId(id("team"))
                                                .targetHireDate(LocalDate.of(2026, 3, 1))
                                                .targetStartDate(LocalDate.of(2026, 4, 1))
                                                .isBackfill(false)
                                                .employmentType(EmploymentType.FULL_TIME)),
                        """
                        {"openingId": "$opening", "identifier": "OP-1", "description": "Compilers", "teamId": "$team",
                         "targetHireDate": "2026-03-01", "targetStartDate": "2026-04-01", "isBackfill": false,
                         "employmentType": "FullTime"}"""),
                call("opening.addJob", ashby -> ashby.openings().addJob(id("opening"), id("job")), """
                        {"openingId": "$opening", "jobId": "$job"}"""),
                call("opening.removeJob", ashby -> ashby.openings().removeJob(id("opening"), id("job")), """
                        {"openingId": "$opening", "jobId": "$job"}"""),
                call("opening.addLocation", ashby -> ashby.openings().addLocation(id("opening"), id("location")), """
                        {"openingId": "$opening", "locationId": "$location"}"""),
                call(
                        "opening.removeLocation",
                        ashby -> ashby.openings().removeLocation(id("opening"), id("location")),
                        """
                        {"openingId": "$opening", "locationId": "$location"}"""),
                call(
                        "opening.setOpeningState",
                        ashby -> ashby.openings().setState(id("opening"), Opening.State.of("Open")),
                        """
                        {"openingId": "$opening", "openingState": "Open"}"""),
                call(
                        "opening.setOpeningState",
                        ashby -> ashby.openings()
                                .setState(
                                        id("opening"),
                                        Opening.State.of("Closed"),
                                        with -> with.closeReasonId(id("reason"))),
                        """
                        {"openingId": "$opening", "openingState": "Closed", "closeReasonId": "$reason"}"""),
                call("opening.setArchived", ashby -> ashby.openings().setArchived(id("opening"), true), """
                        {"openingId": "$opening", "archive": true}"""));
    }
}
