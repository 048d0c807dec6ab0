"""Messages to people: what is wanted as a fact becomes a row for each reader, stands in their list, and is sent.

A service that has readers' addresses (tenants those of customers, identity those of staff) makes the tables by
`tables.create_message_tables`, hears its `MessagesWanted` by `wanted.take_messages`, lists `sending.message_sender` in
its jobs, and serves `chassis.rpc.message_services`.
"""
