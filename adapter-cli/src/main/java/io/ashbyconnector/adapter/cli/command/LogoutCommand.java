package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.CredentialFile;
import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.terminal.Wrapping;
import io.ashbyconnector.config.ConnectorConfig;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ObjectNode;

/** {@code ashby logout}: removes what {@code ashby login} stored. Sends nothing. */
final class LogoutCommand {

    private LogoutCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = Help.command(LogoutCommand::run);
        spec.usageMessage()
                .description("Removes the credential that 'ashby login' stored. It is taken out of"
                        + " ~/.config/ashby/config.properties or, with --profile NAME, of the file of that profile,"
                        + " which goes if nothing else is in it. The credential itself stays good: deactivate a key"
                        + " in Ashby, under Admin → Integrations → API Keys.");
        return spec;
    }

    private static void run(Invocation invocation) {
        invocation.refuseDryRun("'logout' is none", "'ashby auth' shows what is stored");
        SignIn place = SignIn.of(invocation);
        boolean removed = false;
        if (Files.exists(place.file())) {
            ConnectorConfig unused = ConnectorConfig.fromProperties(place.file()); // refuses what is none
            CredentialFile file = CredentialFile.read(place.file());
            removed = file.hasAny(SignIn.CREDENTIALS);
            if (removed) {
                file.requireWritable();
                file.remove(SignIn.CREDENTIALS);
                if (file.hasOnly(SignIn.SCOPE)) {
                    file.delete();
                } else {
                    file.write();
                }
            }
        }
        report(invocation, place, removed);
    }

    private static void report(Invocation invocation, SignIn place, boolean removed) {
        Output output = invocation.output();
        ObjectNode data = JsonCodec.object();
        data.put("removed", removed);
        data.put("profile", place.profile());
        data.put("file", place.file().toString());
        List<String> sentences = new ArrayList<>();
        sentences.add(
                removed
                        ? "The credential was removed from " + place.file() + "."
                        : "No credential is stored in " + place.file() + ".");
        place.strongerInEnvironment(invocation.process())
                .ifPresent(variables -> output.noticeText(
                        variables + " in the environment still signs you in; unset it to be signed out."));
        invocation.print(new Document(
                data,
                "",
                () -> sentences.stream()
                        .flatMap(sentence -> Wrapping.lines(sentence, output.width()).stream())
                        .map(line -> line + "\n")
                        .reduce("", String::concat)));
    }
}
