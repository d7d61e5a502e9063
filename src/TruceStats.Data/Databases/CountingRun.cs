using System.Data;
using System.Data.Common;

namespace TruceStats.Data;

/// <summary>Sends a query over a connection and hands what comes back to a counter. The connection is left open or closed as it was found.</summary>
/// <param name="connection">The connection.</param>
/// <param name="query">What to ask.</param>
/// <param name="wait">Whether to wait without a thread; else nothing here is ever waited for.</param>
/// <param name="cancellation">Stops the query where it runs.</param>
internal sealed class CountingRun(DbConnection connection, CountingQuery query, bool wait, CancellationToken cancellation)
{
    public async Task<SourceReport> Into(Action<AlikeIncidents> counter)
    {
        bool wasClosed = connection.State == ConnectionState.Closed;
        try
        {
            cancellation.ThrowIfCancellationRequested();
            if (wasClosed)
                await Open().ConfigureAwait(false);
            await CheckColumns().ConfigureAwait(false);
            return await Count(counter).ConfigureAwait(false);
        }
        // Drivers tell of a query that was stopped each in its own way.
        catch (DbException stopped) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException($"Counting in {query.Table} was cancelled.", stopped, cancellation);
        }
        finally
        {
            if (wasClosed && wait)
                await connection.CloseAsync().ConfigureAwait(false);
            else if (wasClosed)
                connection.Close();
        }
    }

    private async Task CheckColumns()
    {
        using var command = Command(query.ColumnsQuery);
        using var stop = cancellation.Register(command.Cancel);
        try
        {
            using var reader = await Execute(command).ConfigureAwait(false);
            ColumnTypes.Check(reader, query.Table);
        }
        catch (DbException error) when (!cancellation.IsCancellationRequested)
        {
            // Its further lines may quote the file.
            string reason = error.Message.Split('\n')[0].TrimEnd();
            string columns = string.Join(", ", Columns.All(query.Table).Select(column => $"{column.Option} '{column.Name}'"));
            throw new InvalidOperationException($"{query.Table} cannot be read with the columns {columns}: {reason}", error);
        }
    }

    private async Task<SourceReport> Count(Action<AlikeIncidents> counter)
    {
        using var command = Command(query.Query);
        using var stop = cancellation.Register(command.Cancel);
        using var reader = await Execute(command).ConfigureAwait(false);
        var rows = new CountedRows(query, reader);
        while (wait ? await reader.ReadAsync(cancellation).ConfigureAwait(false) : reader.Read())
        {
            if (rows.Current() is { } alike)
                counter(alike);
        }
        return rows.Report();
    }

    private DbCommand Command(SqlQuery asked)
    {
        var command = connection.CreateCommand();
        // Names in it are quoted and values are parameters: a SqlQuery is made by CountingQuery alone.
        command.CommandText = asked.Text;
        if (query.Table.Timeout is { } timeout)
            command.CommandTimeout = (int)Math.Min(Math.Ceiling(timeout.TotalSeconds), int.MaxValue);
        foreach (var (i, value) in asked.Parameters.Index())
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = SqlDialect.Fill(query.Table.Dialect.ParameterName, FormattableString.Invariant($"{i + 1}"));
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private async ValueTask<DbDataReader> Execute(DbCommand command) =>
        wait ? await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false) : command.ExecuteReader();

    private async ValueTask Open()
    {
        if (wait)
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
        else
            connection.Open();
    }
}
