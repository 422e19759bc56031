package io.ashbyconnector.benchmarks.bare;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A command without a network: what it costs to start Java and picocli, and to print a few lines. */
@Command(
        name = "bare",
        version = "bare 0.1.0",
        mixinStandardHelpOptions = true,
        description = "Reads candidates, applications, jobs and the rest of Ashby.")
public final class BareCommand {

    private BareCommand() {}

    @Command(description = "Lists the entities and their actions.")
    void entities() {
        System.out.print("""
                ENTITY                     ACTIONS
                candidates                 list, get
                applications               list, get
                jobs                       list, get
                departments                list, get
                locations                  list, get
                users                      list, get
                job_postings               list, get
                sources                    list
                archive_reasons            list
                candidate_tags             list
                custom_fields              list, get
                feedback_form_definitions  list, get
                """);
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new BareCommand()).execute(args));
    }
}
