"""Every RPC, called by everybody who may not and by somebody who may, over HTTP and round the gateway by gRPC."""
