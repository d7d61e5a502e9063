namespace TruceStats.Evaluations;

/// <summary>What the lists of choices of a grid must be.</summary>
internal static class GridLists
{
    public static void RefuseEmpty<T>(IReadOnlyList<T> list, string parameter)
    {
        ArgumentNullException.ThrowIfNull(list, parameter);
        if (list.Count == 0)
            throw new ArgumentException("There must be at least one choice, but the list is empty.", parameter);
    }

    /// <summary>At least one, and each once.</summary>
    public static ValueList<T> Distinct<T, TKey>(ValueList<T> list, Func<T, TKey> key, string parameter)
        where T : notnull
    {
        RefuseEmpty(list.Items, parameter);
        return Once(list, key, parameter);
    }

    /// <summary>Each once: a choice that stands twice would weigh twice.</summary>
    public static ValueList<T> Once<T, TKey>(ValueList<T> list, Func<T, TKey> key, string parameter)
        where T : notnull
    {
        var twice = list.Items.GroupBy(key).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? list : throw new ArgumentException($"Every choice must be there once, but there is more than one of '{twice.Key}'.", parameter);
    }
}
