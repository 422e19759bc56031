package io.ashbyconnector.sandbox.seed;

import java.util.List;
import java.util.Locale;

/** Where candidates worked and studied. All invented. */
public final class Careers {
    public static final List<String> COMPANIES = List.of(
            "Torquelab Instruments",
            "Brightspindle Systems",
            "Harborline Logistics",
            "Cobalt Heron",
            "Fernwick Automation",
            "Nimbus Foundry",
            "Palisade Metrics",
            "Oxbow Freight",
            "Saltmarsh Software",
            "Tallgrass Data",
            "Verdant Axis",
            "Wrenfield Controls",
            "Quartzlight Labs",
            "Juniper Crane Works",
            "Emberly Retail",
            "Mistral Conveyor",
            "Lodestar Avionics",
            "Pinecone Payments",
            "Keystone Grippers",
            "Sundial Health");
    public static final List<String> COMPANY_DOMAINS = COMPANIES.stream()
            .map(name -> name.toLowerCase(Locale.ROOT).split(" ", 2)[0] + ".example")
            .toList();
    public static final List<String> SCHOOLS = List.of(
            "Cascadia Institute of Technology",
            "Front Range State University",
            "Bay Colony Polytechnic",
            "University of Upper Ontario",
            "Technische Hochschule Spreetal",
            "Instituto Superior do Tejo",
            "Northern Lights University",
            "École Centrale du Rhône",
            "Deccan College of Engineering",
            "Vistula Technical University",
            "Lagoon University",
            "Prairie Plains College");

    private Careers() {}

    public static List<String> positions(String planKey) {
        return switch (planKey) {
            case "plan-eng" ->
                List.of(
                        "Software Engineer",
                        "Embedded Software Engineer",
                        "Controls Engineer",
                        "Senior Software Engineer",
                        "Robotics Engineer",
                        "Platform Engineer",
                        "Test Engineer",
                        "Student");
            case "plan-com" ->
                List.of(
                        "Account Executive",
                        "Account Manager",
                        "Sales Engineer",
                        "Customer Success Manager",
                        "Marketing Manager",
                        "Business Development Representative");
            default ->
                List.of(
                        "Operations Analyst",
                        "Production Technician",
                        "Product Manager",
                        "Designer",
                        "Accountant",
                        "Project Coordinator",
                        "Recruiter");
        };
    }
}
