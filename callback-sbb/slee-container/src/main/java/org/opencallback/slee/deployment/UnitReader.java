package org.opencallback.slee.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.slee.management.DeploymentException;
import org.opencallback.slee.descriptor.ComponentDescriptor;
import org.opencallback.slee.descriptor.DeployableUnitDescriptor;
import org.opencallback.slee.descriptor.DescriptorParser;
import org.opencallback.slee.descriptor.LibraryDescriptor;
import org.opencallback.slee.descriptor.ServiceDescriptor;

/** Reads a deployable unit jar (JSR 240 §3.1.1). */
final class UnitReader {

  private final String unit;
  private final UnitArchive archive;

  /**
   * A reader for one deployable unit.
   *
   * @param unit what to call it in messages
   * @param archive where it is unpacked to
   */
  UnitReader(String unit, UnitArchive archive) {
    this.unit = unit;
    this.archive = archive;
  }

  UnitContent read(InputStream content) throws IOException, DeploymentException {
    Path file = archive.store(unit, content);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      InputStream descriptor = archive.descriptor(zip, DescriptorParser.DEPLOYABLE_UNIT);
      if (descriptor == null) {
        throw new DeploymentException(
            "%s is not a deployable unit: it has no %s"
                .formatted(unit, DescriptorParser.DEPLOYABLE_UNIT));
      }
      DeployableUnitDescriptor names =
          DescriptorParser.deployableUnit(
              "%s!%s".formatted(unit, DescriptorParser.DEPLOYABLE_UNIT), descriptor);
      List<ComponentJar> jars = new ArrayList<>();
      for (String name : names.jars()) {
        jars.add(componentJar(zip, name));
      }
      List<ServiceDescriptor> services = new ArrayList<>();
      for (String name : names.serviceXmls()) {
        services.addAll(services(zip, name));
      }
      return new UnitContent(jars, services);
    } catch (ZipException e) {
      throw new DeploymentException("%s is not a jar: %s".formatted(unit, e.getMessage()), e);
    }
  }

  private List<ServiceDescriptor> services(ZipFile zip, String name)
      throws IOException, DeploymentException {
    InputStream descriptor = archive.descriptor(zip, name);
    if (descriptor == null) {
      throw new DeploymentException("%s names %s, which is not in it".formatted(unit, name));
    }
    return DescriptorParser.services("%s!%s".formatted(unit, name), descriptor);
  }

  private ComponentJar componentJar(ZipFile zip, String name)
      throws IOException, DeploymentException {
    Path file = archive.extract(zip, name);
    try (ZipFile jar = new ZipFile(file.toFile())) {
      List<ComponentDescriptor> components = components(jar, name);
      List<Path> classPath = new ArrayList<>(List.of(file));
      for (ComponentDescriptor component : components) {
        if (component instanceof LibraryDescriptor library) {
          for (String nested : library.jars()) {
            classPath.add(archive.extract(jar, nested));
          }
        }
      }
      return new ComponentJar(name, components, classPath);
    } catch (ZipException e) {
      throw new DeploymentException(
          "%s!%s is not a jar: %s".formatted(unit, name, e.getMessage()), e);
    }
  }

  private List<ComponentDescriptor> components(ZipFile jar, String name)
      throws IOException, DeploymentException {
    for (String descriptorName : DescriptorParser.componentDescriptorNames()) {
      InputStream descriptor = archive.descriptor(jar, descriptorName);
      if (descriptor != null) {
        return DescriptorParser.components(
            "%s!%s!%s".formatted(unit, name, descriptorName), descriptor);
      }
    }
    throw new DeploymentException(
        "%s!%s is not a component jar: it has none of %s"
            .formatted(unit, name, DescriptorParser.componentDescriptorNames()));
  }
}
