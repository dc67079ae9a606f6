package org.opencallback.slee.deployment;

/**
 * How much a deployable unit may contain, so that a broken or hostile jar cannot fill the disk.
 *
 * @param unitBytes most bytes of the deployable unit jar and of everything unpacked from it
 *     together
 * @param descriptorBytes most bytes of one descriptor
 * @param jars most nested jars, those of libraries included
 */
public record DeploymentLimits(long unitBytes, int descriptorBytes, int jars) {

  /** 256 MiB, descriptors of 1 MiB, 500 jars. */
  public static final DeploymentLimits DEFAULT = new DeploymentLimits(256L << 20, 1 << 20, 500);
}
