package javax.slee.connection;

import javax.resource.ResourceException;

public interface SleeConnectionFactory {
  SleeConnection getConnection() throws ResourceException;
}
