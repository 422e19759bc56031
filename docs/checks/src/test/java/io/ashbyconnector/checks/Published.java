package io.ashbyconnector.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A module that is published: the parent itself, and each of its modules that does not say otherwise. */
record Published(Path folder, Element pom) {

    static List<Published> modules() throws Exception {
        Published parent = new Published(Repository.ROOT, read(Repository.ROOT));
        List<Published> modules = new ArrayList<>(List.of(parent));
        NodeList names = parent.pom.getElementsByTagName("module");
        for (int i = 0; i < names.getLength(); i++) {
            Path folder = Repository.ROOT.resolve(names.item(i).getTextContent());
            Published module = new Published(folder, read(folder));
            if (module.text("properties/maven.deploy.skip")
                    .filter("true"::equals)
                    .isEmpty()) {
                modules.add(module);
            }
        }
        return modules;
    }

    static List<String> artifacts() throws Exception {
        return modules().stream().map(Published::artifact).toList();
    }

    /** The version of all of them. */
    static String version() throws Exception {
        return modules().get(0).text("version").orElseThrow();
    }

    private static Element read(Path folder) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("pom.xml").toFile())
                .getDocumentElement();
    }

    String artifact() {
        return text("artifactId").orElseThrow();
    }

    boolean isJar() {
        return text("packaging").isEmpty();
    }

    boolean hasParent() {
        return text("parent/artifactId").isPresent();
    }

    /** The text of an element by its path in the POM, not what is inherited. */
    Optional<String> text(String path) {
        Optional<Element> found = Optional.of(pom);
        for (String name : path.split("/", -1)) {
            found = found.flatMap(element -> child(element, name));
        }
        return found.map(element -> element.getTextContent().strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<Element> child(Element element, String name) {
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child && child.getTagName().equals(name)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The jar with a classifier, such as {@code -sources}. */
    Path jar(String classifier) throws Exception {
        return folder.resolve("target").resolve(artifact() + "-" + version() + classifier + ".jar");
    }

    @Override
    public String toString() {
        return artifact();
    }
}
